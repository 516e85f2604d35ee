package coop.meent.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A day and a time of the clock as somebody typed them, in a form by the macro `moment` or in
/// JSON.
///
/// A time that the clock skips is refused, and one that it shows twice is asked after.
///
/// @param date `2027-03-28`
/// @param time `02:30`
/// @param zone `Europe/Brussels`
/// @param turn `first` or `second`, of a time that comes twice; empty of any other
/// @since 1.0
public record TypedTime(String date, String time, String zone, String turn) {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    // a field that JSON leaves out arrives as null
    public TypedTime(
            @Nullable String date,
            @Nullable String time,
            @Nullable String zone,
            @Nullable String turn) {
        this.date = stripped(date);
        this.time = stripped(time);
        this.zone = stripped(zone);
        this.turn = stripped(turn);
    }

    /// {@return what a form says in the fields that the macro `moment` makes: `<field>-date`,
    /// `<field>-time`, and, where there are such, `<field>-zone` and `<field>-turn`}
    ///
    /// @param site the zone of a form that asks for none
    public static TypedTime from(Context ctx, String field, ZoneId site) {
        var zone = stripped(ctx.formParam(field + "-zone"));
        return new TypedTime(
                ctx.formParam(field + "-date"),
                ctx.formParam(field + "-time"),
                zone.isEmpty() ? site.getId() : zone,
                ctx.formParam(field + "-turn"));
    }

    /// {@return nothing typed yet}
    public static TypedTime empty(ZoneId zone) {
        return new TypedTime("", "", zone.getId(), "");
    }

    /// {@return the same, read in that zone unless it names one itself}
    public TypedTime orIn(ZoneId site) {
        return zone.isEmpty() ? new TypedTime(date, time, site.getId(), turn) : this;
    }

    /// {@return how somebody would type a moment}
    public static TypedTime of(ZonedDateTime moment) {
        var zone = moment.getZone();
        var shown = moment.toLocalDateTime();
        var valid = zone.getRules().getValidOffsets(shown);
        var turn = valid.indexOf(moment.getOffset()) == 1 ? SECOND : FIRST;
        return new TypedTime(
                shown.toLocalDate().toString(),
                CLOCK.format(shown),
                zone.getId(),
                valid.size() == 2 ? turn : "");
    }

    /// {@return what is wrong with it, for the fields of the macro `moment`}
    ///
    /// @param field the name that the macro was given
    public List<Problem> check(String field) {
        if (day().isEmpty()) {
            return List.of(Problem.of(field + "-date", "moment.problem.date"));
        }
        if (read(time, LocalTime::parse).isEmpty()) {
            return List.of(Problem.of(field + "-time", "moment.problem.time"));
        }
        if (readZone().isEmpty()) {
            return List.of(Problem.of(field + "-zone", "moment.problem.zone"));
        }
        if (moment().isPresent()) {
            return List.of();
        }
        return List.of(twice() ? asked(field) : skipped(field));
    }

    private Problem skipped(String field) {
        var jump = change().orElseThrow();
        return Problem.of(
                field + "-time",
                "moment.problem.skipped",
                time,
                CLOCK.format(jump.getDateTimeBefore()),
                CLOCK.format(jump.getDateTimeAfter()));
    }

    private Problem asked(String field) {
        return Problem.of(field + "-turn", "moment.problem.twice", time);
    }

    /// {@return the moment; empty when it is none, or one of two and nobody said which}
    public Optional<ZonedDateTime> moment() {
        return shown().flatMap(it -> readZone().flatMap(at -> moment(it, at)));
    }

    private Optional<ZonedDateTime> moment(LocalDateTime shown, ZoneId at) {
        var valid = at.getRules().getValidOffsets(shown);
        return switch (valid.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(shown.atZone(at));
            default ->
                    Optional.of(turn)
                            .filter(it -> it.equals(FIRST) || it.equals(SECOND))
                            .map(it -> valid.get(it.equals(FIRST) ? 0 : 1))
                            .map(offset -> ZonedDateTime.ofLocal(shown, at, offset));
        };
    }

    /// {@return whether the clock shows it twice, so that the form asks which one}
    public boolean twice() {
        return change().filter(ZoneOffsetTransition::isOverlap).isPresent();
    }

    /// {@return how far ahead of UTC the clock is the first time that it shows this, e.g. `+02:00`}
    public String firstOffset() {
        return change().map(it -> it.getOffsetBefore().getId()).orElse("");
    }

    /// {@return how far ahead of UTC the clock is the second time, e.g. `+01:00`}
    public String secondOffset() {
        return change().map(it -> it.getOffsetAfter().getId()).orElse("");
    }

    private Optional<ZoneOffsetTransition> change() {
        return shown().flatMap(it ->
                readZone().flatMap(at -> Optional.ofNullable(at.getRules().getTransition(it))));
    }

    private Optional<LocalDateTime> shown() {
        return day().flatMap(day -> read(time, LocalTime::parse).map(day::atTime));
    }

    // a year of five figures is a slip of the finger
    private Optional<LocalDate> day() {
        return read(date, LocalDate::parse)
                .filter(it -> it.getYear() >= EARLIEST && it.getYear() <= LATEST);
    }

    private Optional<ZoneId> readZone() {
        return read(zone, ZoneId::of);
    }

    private interface Reading<T> {
        T of(String text);
    }

    private static <T> Optional<T> read(String text, Reading<T> reading) {
        try {
            return Optional.of(reading.of(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
