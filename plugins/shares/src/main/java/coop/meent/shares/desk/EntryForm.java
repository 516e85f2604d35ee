package coop.meent.shares.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What somebody typed of an entry.
///
/// @param values the trimmed text of every field; an empty one for what was left out
record EntryForm(EntryKind kind, Map<String, String> values) {
    private static final int LONGEST = 200;

    EntryForm {
        values = Map.copyOf(values);
    }

    /// {@return the form, with each field as the sender gives it}
    static EntryForm read(EntryKind kind, Function<String, String> sent) {
        var values = new HashMap<String, String>();
        for (var field : fields(kind)) {
            var typed = sent.apply(field.key()).replace("\0", "").strip();
            values.put(field.key(), typed.substring(0, Math.min(typed.length(), LONGEST)));
        }
        return new EntryForm(kind, values);
    }

    /// {@return an empty form of a day, with what the address already said}
    static EntryForm fresh(EntryKind kind, LocalDate today, Function<String, String> said) {
        var form = read(kind, said);
        var day = kind == EntryKind.WITHDRAW ? Field.REQUESTED : Field.EFFECTIVE;
        return form.value(day).isEmpty() ? form.with(day, today.toString()) : form;
    }

    /// {@return the fields in the order of the form}
    List<Field> fields() {
        return fields(kind);
    }

    private static List<Field> fields(EntryKind kind) {
        Set<Field> all = new LinkedHashSet<>(kind.fields());
        all.add(Field.EFFECTIVE);
        all.add(Field.CAUSE);
        all.add(Field.DOCUMENT);
        return List.copyOf(all);
    }

    String value(Field field) {
        return values.getOrDefault(field.key(), "");
    }

    /// {@return the same with another value in a field}
    EntryForm with(Field field, String value) {
        var changed = new HashMap<>(values);
        changed.put(field.key(), value);
        return new EntryForm(kind, changed);
    }
}
