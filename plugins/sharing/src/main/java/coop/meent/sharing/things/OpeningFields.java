package coop.meent.sharing.things;

import coop.meent.api.Problem;
import coop.meent.sharing.times.Hours;
import coop.meent.sharing.times.Opening;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The opening hours as a form asks for them: a field for each day of the week, and a line for each
/// day that differs.
final class OpeningFields {
    /// Names of the fields of the week, Monday first.
    static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    static final String SPECIAL = "special";

    private static final int MOST_DAYS = 60;
    private static final Pattern HOURS =
            Pattern.compile(
                    "(\\d{1,2})(?:[:.uh](\\d{2})?)?\\s*[-–—]\\s*(\\d{1,2})(?:[:.uh](\\d{2})?)?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;&+]*|\\s*(en|et|and)\\s*");
    private static final Pattern CLOSED = Pattern.compile("-|gesloten|dicht|fermée?|closed");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})\\s*(.*)");
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\s*(.*)");

    private final Map<String, String> values;

    OpeningFields(Map<String, String> values) {
        this.values = values;
    }

    /// {@return the fields that say these hours}
    static Map<String, String> of(Opening opening) {
        var values = new HashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            var hours = opening.week().getOrDefault(day, List.of());
            values.put(WEEK.get(day.getValue() - 1), text(hours, ""));
        }
        values.put(
                SPECIAL,
                new TreeMap<>(opening.days())
                        .entrySet().stream()
                                .map(it -> it.getKey() + " " + text(it.getValue(), "-"))
                                .collect(Collectors.joining("\n")));
        return values;
    }

    private static String text(List<Hours> hours, String closed) {
        return hours.isEmpty()
                ? closed
                : hours.stream().map(Hours::toString).collect(Collectors.joining(" "));
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        for (var field : WEEK) {
            if (hours(value(field)).isEmpty()) {
                problems.add(Problem.of(field, "things.problem.hours"));
            }
        }
        var lines = lines();
        lines.stream()
                .filter(it -> special(it).isEmpty())
                .findFirst()
                .ifPresent(it -> problems.add(Problem.of(SPECIAL, "things.problem.special", it)));
        if (lines.size() > MOST_DAYS) {
            problems.add(Problem.of(SPECIAL, "things.problem.special.many", MOST_DAYS));
        }
        return problems;
    }

    /// {@return the hours; only for fields that [#check] found nothing in}
    Opening opening() {
        var week = new HashMap<DayOfWeek, List<Hours>>();
        for (var day : DayOfWeek.values()) {
            var hours = hours(value(WEEK.get(day.getValue() - 1))).orElseThrow();
            if (!hours.isEmpty()) {
                week.put(day, hours);
            }
        }
        var days = new HashMap<LocalDate, List<Hours>>();
        lines().stream()
                .flatMap(it -> special(it).stream())
                .forEach(it -> days.put(it.day(), it.hours()));
        return new Opening(week, days);
    }

    private record Special(LocalDate day, List<Hours> hours) {}

    private List<String> lines() {
        return value(SPECIAL).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static Optional<Special> special(String line) {
        var iso = ISO.matcher(line);
        if (iso.matches()) {
            return special(List.of(iso.group(1), iso.group(2), iso.group(3)), iso.group(4));
        }
        var day = DAY.matcher(line);
        return day.matches()
                ? special(List.of(day.group(3), day.group(2), day.group(1)), day.group(4))
                : Optional.empty();
    }

    private static Optional<Special> special(List<String> date, String rest) {
        try {
            var numbers = date.stream().map(Integer::parseInt).toList();
            var day = LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2));
            return rest.isBlank()
                    ? Optional.empty()
                    : hours(rest.replaceFirst("^:\\s*", "")).map(it -> new Special(day, it));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    // "9-12 en 13u30-17" as well as "09:00-12:00 13:30-17:00"
    private static Optional<List<Hours>> hours(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || CLOSED.matcher(text).matches()) {
            return Optional.of(List.of());
        }
        var found = HOURS.matcher(text);
        var words = new ArrayList<String>();
        int end = 0;
        while (found.find()) {
            if (!BETWEEN.matcher(text.substring(end, found.start())).matches()) {
                return Optional.empty();
            }
            words.add(
                    clock(found.group(1), found.group(2))
                            + "-"
                            + clock(found.group(3), found.group(4)));
            end = found.end();
        }
        return end == text.length() && !words.isEmpty()
                ? Opening.parse("1 " + String.join(" ", words))
                        .map(it -> it.week().get(DayOfWeek.MONDAY))
                : Optional.empty();
    }

    private static String clock(String hour, @org.jspecify.annotations.Nullable String minute) {
        return "%2s:%s".formatted(hour, minute == null ? "00" : minute).replace(' ', '0');
    }

    private String value(String field) {
        return values.getOrDefault(field, "");
    }
}
