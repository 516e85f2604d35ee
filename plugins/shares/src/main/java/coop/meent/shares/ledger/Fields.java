package coop.meent.shares.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The fields of one JSON object, each read once and by its kind.
final class Fields {
    private final JsonNode node;
    private final String path;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new MalformedDeed(path, "not an object");
        }
        this.node = node;
        this.path = path;
    }

    long number(String name) {
        return number(name, present(name));
    }

    int small(String name) {
        var number = number(name);
        if (number != (int) number) {
            throw new MalformedDeed(path + name, "too large");
        }

        return (int) number;
    }

    OptionalLong numberOrNone(String name) {
        read.add(name);
        var value = node.path(name);

        return value.isMissingNode() || value.isNull()
                ? OptionalLong.empty()
                : OptionalLong.of(number(name, value));
    }

    boolean truth(String name) {
        var value = present(name);
        if (!value.isBoolean()) {
            throw new MalformedDeed(path + name, "not true or false");
        }

        return value.booleanValue();
    }

    String text(String name) {
        return text(name, present(name));
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException _) {
            throw new MalformedDeed(path + name, "not a day that exists");
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        return word(name, present(name), words);
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> words) {
        var found = EnumSet.noneOf(words);
        list(name).forEach(each -> found.add(word(name, each, words)));

        return found;
    }

    Fields object(String name) {
        return new Fields(present(name), path + name + ".");
    }

    List<Fields> objects(String name) {
        var found = new ArrayList<Fields>();
        for (var each : list(name)) {
            found.add(new Fields(each, path + name + "." + found.size() + "."));
        }

        return found;
    }

    /// Refuses what was not asked for.
    void done() {
        node.fieldNames()
                .forEachRemaining(name -> {
                    if (!read.contains(name)) {
                        throw new MalformedDeed(path + name, "unknown");
                    }
                });
    }

    private JsonNode present(String name) {
        read.add(name);
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new MalformedDeed(path + name, "missing");
        }

        return value;
    }

    private JsonNode list(String name) {
        var value = present(name);
        if (!value.isArray()) {
            throw new MalformedDeed(path + name, "not a list");
        }

        return value;
    }

    private long number(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new MalformedDeed(path + name, "not a whole number within range");
        }

        return value.longValue();
    }

    private String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw new MalformedDeed(path + name, "not text");
        }

        return value.textValue();
    }

    private <E extends Enum<E>> E word(String name, JsonNode value, Class<E> words) {
        var text = text(name, value);
        for (var each : words.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new MalformedDeed(path + name, "not one of the words it can be");
    }
}
