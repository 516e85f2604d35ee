package coop.meent.shares.statutes;

import coop.meent.api.Texts;
import coop.meent.shares.classes.Rule;
import coop.meent.shares.classes.Rule.Topic;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.statutes.ClassForm.Choice;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Rules as templates read them, in the reader's language.
final class RuleViews {
    private final Texts texts;

    RuleViews(Texts texts) {
        this.texts = texts;
    }

    /// The rules about one topic.
    record TopicView(String title, List<RuleView> rules) {}

    /// A rule and what it says.
    ///
    /// @param says in words
    /// @param next what it would say, where a change waits; empty when it stays
    /// @param source where it comes from
    /// @param confirmed whether we found that source
    /// @param field how it is filled in: `number`, `limit`, `choice` or `flag`
    /// @param value as the form has it
    /// @param usual whether it says what it says everywhere
    record RuleView(
            String code,
            String title,
            String explanation,
            String says,
            String next,
            String source,
            boolean confirmed,
            String field,
            String value,
            List<Choice> options,
            boolean usual) {}

    /// {@return all rules by topic}
    ///
    /// @param next what they would say
    /// @param values what stands in the fields of the form
    List<TopicView> topics(
            RuleSet rules, RuleSet next, Map<String, String> values, String language) {
        return Arrays.stream(Topic.values())
                .map(topic ->
                        new TopicView(
                                texts.text(language, "shares.rules.topic." + topic.code()),
                                Arrays.stream(Rule.values())
                                        .filter(it -> it.topic() == topic)
                                        .map(it ->
                                                view(it, new Said(rules, next, values), language))
                                        .toList()))
                .toList();
    }

    private record Said(RuleSet rules, RuleSet next, Map<String, String> values) {}

    private RuleView view(Rule rule, Said said, String language) {
        var key = "shares.rules." + rule.code();
        var now = said.rules().text(rule);
        var next = said.next().text(rule);
        return new RuleView(
                rule.code(),
                texts.text(language, key),
                texts.text(language, key + ".text"),
                says(rule, now, language),
                next.equals(now) ? "" : says(rule, next, language),
                texts.text(language, key + ".source"),
                rule.confirmed(),
                field(rule),
                said.values().getOrDefault(rule.code(), ""),
                options(rule, language),
                now.equals(rule.usual()));
    }

    private String says(Rule rule, String value, String language) {
        return switch (rule.shape()) {
            case Rule.Shape.Flag() -> texts.text(language, "shares.rules.flag." + value);
            case Rule.Shape.Choice _ -> texts.text(language, word(rule, value));
            case Rule.Shape.Whole _ -> number(value, language);
            case Rule.Shape.Limit _ ->
                    value.isEmpty()
                            ? texts.text(language, "shares.rules.nolimit")
                            : number(value, language);
        };
    }

    private static String number(String value, String language) {
        return NumberFormat.getIntegerInstance(Locale.of(language, "BE"))
                .format(Long.parseLong(value));
    }

    private static String word(Rule rule, String value) {
        return "shares.rules." + rule.code() + "." + value;
    }

    private static String field(Rule rule) {
        return switch (rule.shape()) {
            case Rule.Shape.Flag() -> "flag";
            case Rule.Shape.Choice _ -> "choice";
            case Rule.Shape.Whole _ -> "number";
            case Rule.Shape.Limit _ -> "limit";
        };
    }

    private List<Choice> options(Rule rule, String language) {
        return rule.shape() instanceof Rule.Shape.Choice(var words)
                ? words.stream()
                        .map(it -> new Choice(it, texts.text(language, word(rule, it)), ""))
                        .toList()
                : List.of();
    }
}
