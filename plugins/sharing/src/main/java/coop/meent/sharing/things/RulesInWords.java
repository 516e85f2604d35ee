package coop.meent.sharing.things;

import coop.meent.api.Texts;
import coop.meent.sharing.things.ShowView.Line;
import coop.meent.sharing.times.Hours;
import coop.meent.sharing.times.Opening;
import coop.meent.sharing.times.Rules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How a thing can be booked, told to a reader.
final class RulesInWords {
    private static final int DAYS_AHEAD = 90;
    private static final int MINUTES_A_DAY = 1440;

    private final Texts texts;
    private final String language;

    RulesInWords(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    List<Line> facts(Thing thing) {
        var rules = thing.rules();
        var lines = new ArrayList<Line>();
        lines.add(line("where", place(thing.place())));
        if (rules.units() > 1) {
            lines.add(line("units", Integer.toString(rules.units())));
        }
        lines.add(line("mode", text(rules.byDay() ? "things.mode.day" : "things.mode.hour")));
        lines.add(line("longest", length(rules.longest())));
        addTimes(lines, rules);
        thing.conditions()
                .priceCents()
                .ifPresent(
                        it -> lines.add(line("price", text("things.show.price.day", euros(it)))));
        thing.conditions().depositCents().ifPresent(it -> lines.add(line("deposit", euros(it))));
        return lines;
    }

    private void addTimes(List<Line> lines, Rules rules) {
        if (!rules.lead().isZero()) {
            lines.add(line("lead", text("things.show.lead.ahead", length(rules.lead()))));
        }
        if (!rules.overnight()) {
            lines.add(line("overnight", text("things.show.overnight.not")));
        }
    }

    private String place(Thing.Place place) {
        var known = (place.postcode() + " " + place.town()).strip();
        return known.isEmpty() ? text("things.show.where.asked") : known;
    }

    /// {@return the hours of the days of the week, Monday first, those that are alike together;
    /// none when it is always open}
    List<Line> week(Opening opening) {
        var lines = new ArrayList<Line>();
        if (opening.week().isEmpty()) {
            return lines;
        }
        var first = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY;
            if (last || !hours(opening, day).equals(hours(opening, day.plus(1)))) {
                var days = first == day ? day(day) : day(first) + " – " + day(day);
                lines.add(new Line(days, hours(opening, day)));
                first = day.plus(1);
            }
        }
        return lines;
    }

    private String hours(Opening opening, DayOfWeek day) {
        return hours(opening.week().getOrDefault(day, List.of()));
    }

    /// {@return the days to come that differ}
    List<Line> days(Opening opening, LocalDate today) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale());
        return new TreeMap<>(opening.days())
                .subMap(today, today.plusDays(DAYS_AHEAD)).entrySet().stream()
                        .map(it -> new Line(format.format(it.getKey()), hours(it.getValue())))
                        .toList();
    }

    private String hours(List<Hours> hours) {
        return hours.isEmpty()
                ? text("things.show.closed")
                : hours.stream()
                        .map(it -> it.toString().replace("-", "–"))
                        .collect(Collectors.joining(", "));
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale());
    }

    /// {@return a length in its largest unit}
    String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % MINUTES_A_DAY == 0) {
            return text("things.length.days", minutes / MINUTES_A_DAY);
        }
        return minutes % 60 == 0
                ? text("things.length.hours", minutes / 60)
                : text("things.length.minutes", minutes);
    }

    private static String euros(long cents) {
        return "€\u00a0" + Typed.cents(java.util.OptionalLong.of(cents));
    }

    private Line line(String key, String value) {
        return new Line(text("things.show." + key), value);
    }

    private String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    private Locale locale() {
        return Locale.of(language, "BE");
    }
}
