package coop.meent.shares.classes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.ledger.Rules.ExitEffect;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What all rules of a register say on a day.
///
/// @param values by code of the rule; whatever is missing is as usual
public record RuleSet(Map<String, String> values) {
    /// What holds before a register says anything: the law, and the conventions of Meent.
    public static final RuleSet USUAL = new RuleSet(Map.of());

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    public RuleSet {
        values = Map.copyOf(values);
    }

    /// {@return rules as they are kept}
    ///
    /// @param json text by code of the rule
    public static RuleSet read(String json) {
        try {
            return new RuleSet(JSON.readValue(json, VALUES));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("rules of the register: " + json, damaged);
        }
    }

    /// {@return every rule with what it says, as it is kept}
    public String json() {
        try {
            return JSON.writeValueAsString(new TreeMap<>(all()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts have JSON", impossible);
        }
    }

    /// {@return what the rule says, as [Rule.Shape] has it}
    public String text(Rule rule) {
        return values.getOrDefault(rule.code(), rule.usual());
    }

    /// {@return what a rule says that is a number}
    public int number(Rule rule) {
        return Integer.parseInt(text(rule));
    }

    /// {@return what a rule says that may set no limit}
    public OptionalLong limit(Rule rule) {
        var text = text(rule);
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    /// {@return what a rule says that is so or not}
    public boolean flag(Rule rule) {
        return Boolean.parseBoolean(text(rule));
    }

    /// {@return whether national numbers are kept}
    public boolean nationalNumber() {
        return flag(Rule.NATIONAL_NUMBER);
    }

    /// {@return the same with another word for one rule}
    public RuleSet with(Rule rule, String value) {
        var changed = new HashMap<>(values);
        changed.put(rule.code(), value);
        return new RuleSet(changed);
    }

    /// {@return every rule with what it says, also what is as usual}
    public Map<String, String> all() {
        return Arrays.stream(Rule.values()).collect(Collectors.toMap(Rule::code, this::text));
    }

    /// {@return what the ledger counts with}
    public Rules rules() {
        return new Rules(
                number(Rule.EXIT_MONTHS),
                ExitEffect.valueOf(text(Rule.EXIT_EFFECT)),
                flag(Rule.PARTIAL_EXIT),
                number(Rule.FOUNDER_YEARS),
                flag(Rule.UNPAID_VOTES),
                flag(Rule.FULLY_PAID_AT_ISSUE),
                limit(Rule.MOST_PER_HOLDER),
                number(Rule.BULK_THRESHOLD));
    }
}
