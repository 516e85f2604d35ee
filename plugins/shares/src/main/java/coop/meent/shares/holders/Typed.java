package coop.meent.shares.holders;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What somebody typed in the fields of a form, or sent as JSON.
///
/// @param values the tidied text of every field; an empty one for what was left out
public record Typed(Map<String, String> values) {
    public Typed {
        values = Map.copyOf(values);
    }

    public static Typed read(Collection<String> fields, Function<String, String> sent) {
        var values = new HashMap<String, String>();
        fields.forEach(field ->
                values.put(
                        field,
                        sent.apply(field).replace("\0", "").replaceAll("\\s+", " ").strip()));
        return new Typed(values);
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    public boolean on(String field) {
        return text(field).equals("true");
    }

    /// {@return the day, if it is one}
    public Optional<LocalDate> day(String field) {
        try {
            return text(field).matches("\\d{4}-\\d{2}-\\d{2}")
                    ? Optional.of(LocalDate.parse(text(field)))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// {@return the number, if it is one above 0}
    public OptionalLong number(String field) {
        return text(field).matches("[1-9]\\d{0,17}")
                ? OptionalLong.of(Long.parseLong(text(field)))
                : OptionalLong.empty();
    }

    public Typed with(String field, String value) {
        var changed = new HashMap<>(values);
        changed.put(field, value);
        return new Typed(changed);
    }
}
