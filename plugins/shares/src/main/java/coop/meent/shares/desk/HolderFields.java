package coop.meent.shares.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The fields of a form that say who: a number, or a name that is one holder's alone.
final class HolderFields {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,15})(\\s*\u00b7.*)?");

    private final Typed typed;
    private final Lookups lookups;
    private final Map<String, List<Lookups.Pick>> candidates = new HashMap<>();
    private final Map<Field, Long> found = new HashMap<>();

    HolderFields(Typed typed, Lookups lookups) {
        this.typed = typed;
        this.lookups = lookups;
    }

    /// {@return the holder's number; 0 when nobody or several may be meant, which is then noted}
    long number(Field field) {
        var text = typed.text(field);
        if (text.isEmpty()) {
            typed.note(field, "holder");
            return 0;
        }
        var numbered = NUMBERED.matcher(text);
        long number = numbered.matches() ? Long.parseLong(numbered.group(1)) : named(field, text);
        if (number > 0) {
            found.put(field, number);
        } else if (numbered.matches()) {
            typed.note(field, "holder.none", text);
        }
        return number;
    }

    private long named(Field field, String text) {
        var picks = lookups.holders(text);
        if (picks.size() == 1) {
            return picks.getFirst().number();
        }
        if (picks.isEmpty()) {
            typed.note(field, "holder.none", text);
        } else {
            typed.note(field, "holder.several", picks.size());
            candidates.put(field.key(), picks);
        }
        return 0;
    }

    Map<String, List<Lookups.Pick>> candidates() {
        return candidates;
    }

    /// {@return the form with numbers where names were}
    EntryForm numbered(EntryForm form) {
        var result = form;
        for (var each : found.entrySet()) {
            result = result.with(each.getKey(), Long.toString(each.getValue()));
        }
        return result;
    }
}
