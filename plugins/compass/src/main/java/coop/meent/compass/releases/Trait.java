package coop.meent.compass.releases;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// By what organisations are set beside others that are like them.
public enum Trait {
    SECTOR,
    SIZE,
    AGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the values that occur, the most common first, of equals by name; unknown is none}
    List<String> values(List<Traits> organisations) {
        var times =
                organisations.stream()
                        .map(it -> it.of(this))
                        .filter(it -> !it.isEmpty())
                        .collect(groupingBy(it -> it, counting()));
        return times.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
