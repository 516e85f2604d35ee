package coop.meent.sharing.calendar;

import coop.meent.sharing.calendar.Dot.Line;
import coop.meent.sharing.times.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Days of one thing.
///
/// @param path of the form with which it is booked; empty when it cannot be, now or by the reader
record Days(Ground ground, List<Stay> stays, Names names, boolean byDay, String path) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    boolean several() {
        return ground.units() > 1;
    }

    boolean told() {
        return names.told();
    }

    Dot dot(LocalDate day, boolean within) {
        var touching = touching(ground.whole(day));
        boolean past = day.isBefore(ground.today());
        var state = past ? Dot.State.PAST : ground.state(day, touching);
        boolean free = state == Dot.State.FREE || state == Dot.State.SOME;
        return new Dot(
                day,
                within,
                day.equals(ground.today()),
                state,
                ground.pieces(day, touching),
                free && !path.isEmpty() ? path + "?from=" + day : "",
                touching.stream().map(it -> line(it, day)).toList());
    }

    private List<Stay> touching(Span span) {
        return stays.stream().filter(it -> shown(it).overlaps(span)).toList();
    }

    // who manages it sees what was agreed; others see from when to when they cannot have it
    private Span shown(Stay stay) {
        return names.told() ? stay.span() : stay.occupied();
    }

    private Line line(Stay stay, LocalDate day) {
        var span = shown(stay);
        var whole = ground.whole(day);
        boolean all = byDay || span.holds(whole);
        return new Line(
                all ? "" : from(span, whole) + "–" + until(span, whole),
                stay.kind().name().toLowerCase(Locale.ROOT),
                names.of(stay),
                names.path(stay),
                stay.units());
    }

    private String from(Span span, Span whole) {
        return span.from().isBefore(whole.from()) ? "00:00" : clock(span.from());
    }

    // what goes on past midnight ends here at midnight
    private String until(Span span, Span whole) {
        return span.until().isBefore(whole.until()) ? clock(span.until()) : "24:00";
    }

    private String clock(Instant moment) {
        return CLOCK.format(moment.atZone(ground.zone()));
    }
}
