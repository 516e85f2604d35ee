package coop.meent.shares.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says in which place two payloads differ.
final class Difference {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LEG =
            List.of(
                    "holder",
                    "class",
                    "lot",
                    "date",
                    "quantity",
                    "value",
                    "paid amount",
                    "first number");

    private Difference() {}

    /// {@return the first difference, e.g. `leg 1, quantity: 500, and the payload says 50`}
    static String of(String columns, String payload) {
        try {
            return first("", JSON.readTree(columns), JSON.readTree(payload));
        } catch (JsonProcessingException garbled) {
            return "the payload is no JSON";
        }
    }

    private static String first(String where, JsonNode one, JsonNode other) {
        if (one.isContainerNode() && one.getNodeType() == other.getNodeType()) {
            return one.isObject() ? inObject(where, one, other) : inList(where, one, other);
        }
        return one.equals(other)
                ? ""
                : "%s: %s, and the payload says %s".formatted(where, text(one), text(other));
    }

    private static String inObject(String where, JsonNode one, JsonNode other) {
        for (var field : one.properties()) {
            var name = where.isEmpty() ? field.getKey() : where + ", " + field.getKey();
            var found = first(name, field.getValue(), other.path(field.getKey()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String inList(String where, JsonNode one, JsonNode other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            var found = first(place(where, i), one.path(i), other.path(i));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String place(String where, int i) {
        if (where.equals("legs")) {
            return "leg " + (i + 1);
        }
        return where.startsWith("leg ") && i < LEG.size()
                ? where + ", " + LEG.get(i)
                : "%s %d".formatted(where, i + 1);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    /// {@return a number of a deed; null where it has none}
    static @Nullable Long number(String deed, String field) {
        try {
            var number = JSON.readTree(deed).path(field);
            return number.isIntegralNumber() ? (Long) number.longValue() : null;
        } catch (JsonProcessingException garbled) {
            return null;
        }
    }
}
