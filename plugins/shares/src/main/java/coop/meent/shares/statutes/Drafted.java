package coop.meent.shares.statutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.shares.holders.Typed;
import java.util.Map;
import java.util.TreeMap;

/// The fields of a form, as they wait for a second person.
final class Drafted {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private Drafted() {}

    static String json(Typed typed) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(typed.values()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts have JSON", impossible);
        }
    }

    static Typed read(String json) {
        try {
            return new Typed(JSON.readValue(json, VALUES));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a proposal that cannot be read", damaged);
        }
    }
}
