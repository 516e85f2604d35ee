package coop.meent.shares.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which column holds what.
///
/// @param columns of each column what it holds; empty for one that is not read
record Mapping(List<Optional<Field>> columns) {
    Mapping {
        columns = List.copyOf(columns);
    }

    /// {@return the likeliest mapping; of two columns that say the same, the first counts}
    static Mapping guessed(List<String> headings) {
        var seen = EnumSet.noneOf(Field.class);
        var columns = new ArrayList<Optional<Field>>();
        for (var heading : headings) {
            columns.add(Field.guess(heading).filter(seen::add));
        }
        return new Mapping(columns);
    }

    /// {@return as kept: the keys, separated by commas}
    String text() {
        return String.join(",", columns.stream().map(it -> it.map(Field::key).orElse("")).toList());
    }

    static Mapping of(String text) {
        return new Mapping(List.of(text.split(",", -1)).stream().map(Field::of).toList());
    }

    /// {@return what is needed and stands in no column}
    Set<Field> missing() {
        var missing = EnumSet.copyOf(Field.NEEDED);
        columns.forEach(column -> column.ifPresent(missing::remove));
        return missing;
    }

    /// {@return fields that stand in more than one column}
    Set<Field> twice() {
        var seen = EnumSet.noneOf(Field.class);
        var twice = EnumSet.noneOf(Field.class);
        columns.forEach(column -> column.filter(field -> !seen.add(field)).ifPresent(twice::add));
        return twice;
    }

    /// {@return the cells by what they hold, blank ones left out}
    Map<Field, String> values(List<String> cells) {
        var values = new EnumMap<Field, String>(Field.class);
        for (int at = 0; at < columns.size() && at < cells.size(); at++) {
            var cell = cells.get(at);
            columns.get(at).filter(_ -> !cell.isBlank()).ifPresent(it -> values.put(it, cell));
        }
        return values;
    }
}
