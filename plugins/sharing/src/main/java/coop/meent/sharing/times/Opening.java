package coop.meent.sharing.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When the doors are open: hours for each day of the week, and days that are different.
///
/// As text it is a line for each, which people can read in a sheet: `1 09:00-12:30 13:30-18:00` for
/// Mondays, `2026-12-24 09:00-12:00` for a day of its own, `2026-12-25 -` for one that is closed.
/// Nothing at all is always open; a day of the week without a line is closed when another has one.
///
/// @param week hours for days of the week; empty when it is always open
/// @param days hours for days that differ; no hours when closed
public record Opening(Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> days) {
    /// Day and night.
    public static final Opening ALWAYS = new Opening(Map.of(), Map.of());

    private static final String CLOSED = "-";

    public Opening {
        week = Map.copyOf(week);
        days = Map.copyOf(days);
    }

    /// {@return what the text says; empty when it says something else than hours}
    public static Optional<Opening> parse(String text) {
        var week = new TreeMap<DayOfWeek, List<Hours>>();
        var days = new TreeMap<LocalDate, List<Hours>>();
        for (var line : text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            var words = List.of(line.split("\\s+"));
            var hours = hours(words.subList(1, words.size()));
            if (hours.isEmpty()) {
                return Optional.empty();
            }
            try {
                if (words.getFirst().length() == 1) {
                    week.put(DayOfWeek.of(Integer.parseInt(words.getFirst())), hours.get());
                } else {
                    days.put(LocalDate.parse(words.getFirst()), hours.get());
                }
            } catch (java.time.DateTimeException | NumberFormatException noDay) {
                return Optional.empty();
            }
        }
        return Optional.of(new Opening(week, days));
    }

    private static Optional<List<Hours>> hours(List<String> words) {
        if (words.equals(List.of(CLOSED))) {
            return Optional.of(List.of());
        }
        var read = words.stream().map(Hours::parse).toList();
        return read.isEmpty() || read.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(read.stream().flatMap(Optional::stream).sorted().toList())
                        .filter(Hours::apart);
    }

    /// {@return the hours of a day, in order; the whole day when it is always open}
    public List<Hours> on(LocalDate day) {
        var own = days.get(day);
        if (own != null) {
            return own;
        }
        return week.isEmpty()
                ? List.of(Hours.ALL_DAY)
                : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /// {@return the text that [#parse] reads}
    public String text() {
        var lines =
                Stream.concat(
                        new TreeMap<>(week)
                                .entrySet().stream()
                                        .map(it ->
                                                it.getKey().getValue() + " " + text(it.getValue())),
                        new TreeMap<>(days)
                                .entrySet().stream()
                                        .map(it -> it.getKey() + " " + text(it.getValue())));
        return lines.collect(Collectors.joining("\n"));
    }

    private static String text(List<Hours> hours) {
        return hours.isEmpty()
                ? CLOSED
                : hours.stream().map(Hours::toString).collect(Collectors.joining(" "));
    }
}
