package coop.meent.core.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The arguments of a notice's texts: JSON in the database, where a date is told from a text by
/// being wrapped.
final class Arguments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Arguments() {}

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException strange) {
            throw new IllegalArgumentException("no JSON", strange);
        }
    }

    static List<Object> parse(String json) {
        var found = new ArrayList<Object>();
        tree(json).forEach(it -> found.add(value(it)));
        return List.copyOf(found);
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return LocalDate.parse(node.path("date").asText());
        }
        return node.isNumber() ? node.numberValue() : node.asText();
    }
}
