package coop.meent.shares;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.shares.book.RuleReading;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.ledger.Rules;
import java.util.Map;

/// Reads the rules of a register for the ledger as `classes` keeps them.
final class KeptRules implements RuleReading {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Rules of(String kept) {
        try {
            return new RuleSet(json.readValue(kept, VALUES)).rules();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("rules that cannot be read: " + kept, broken);
        }
    }
}
