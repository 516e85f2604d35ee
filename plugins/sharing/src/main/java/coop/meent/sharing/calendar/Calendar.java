package coop.meent.sharing.calendar;

import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import coop.meent.sharing.times.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Looks up what calendars show.
public final class Calendar {
    private static final int MOST_THINGS = 50;

    private final Platform platform;
    private final Sight sight;
    private final Clock clock;
    private final ThingStore things = new ThingStore();
    private final StayStore stays = new StayStore();
    private final OwnedStore owned = new OwnedStore();

    Calendar(Platform platform, Sight sight) {
        this.platform = platform;
        this.sight = sight;
        this.clock = platform.clock();
    }

    /// A thing with its days.
    record Shown(Thing thing, Days days, boolean manages) {}

    ZoneId zone() {
        return platform.calendars().zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /// {@return the thing as far as the viewer may see it}
    Thing thing(Viewer viewer, long id) {
        return platform.transactions()
                .read(viewer, db -> things.find(db, id))
                .filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("thing " + id));
    }

    /// {@return the month of a thing}
    Month month(Viewer viewer, Thing thing, YearMonth month) {
        var shown = shown(viewer, thing, Month.window(month, ground(thing)));
        return Month.of(month, shown.days(), DayName.all(viewer.language()));
    }

    /// {@return the weeks ahead of a thing}
    Month ahead(Viewer viewer, Thing thing) {
        var shown = shown(viewer, thing, Month.ahead(ground(thing)));
        return Month.ahead(shown.days(), DayName.all(viewer.language()));
    }

    Week week(Viewer viewer, Thing thing, LocalDate monday) {
        var shown = shown(viewer, thing, Week.window(monday, ground(thing)));
        return Week.of(monday, shown.days(), DayName.all(viewer.language()));
    }

    Agenda agenda(Viewer viewer, Thing thing, LocalDate first) {
        var ground = ground(thing);
        var until = ground.whole(first.plusDays(Agenda.DAYS - 1)).until();
        var shown = shown(viewer, thing, new Span(ground.whole(first).from(), until));
        return Agenda.of(first, shown.days());
    }

    private Shown shown(Viewer viewer, Thing thing, Span window) {
        var found =
                platform.transactions()
                        .read(
                                viewer,
                                db ->
                                        stays.within(
                                                db, List.of(thing.id()), window, clock.instant()));
        boolean manages = sight.manages(viewer, thing);
        var names = manages ? names(found) : Names.NONE;
        var book = thing.lent() ? thing.path() + "/book" : "";
        var days = new Days(ground(thing), found, names, thing.rules().byDay(), book);
        return new Shown(thing, days, manages);
    }

    private Ground ground(Thing thing) {
        var rules = thing.rules();
        return new Ground(rules.opening(), rules.units(), zone(), clock.instant());
    }

    /// {@return the things of an organisation for two weeks, by a viewer who acts for it}
    ///
    /// @param after id of the thing behind which to begin; 0 for the first
    Board board(Viewer viewer, long organisation, LocalDate first, long after) {
        var rows =
                platform.transactions()
                        .read(viewer, db -> owned.of(db, organisation, after, MOST_THINGS + 1));
        var slice = Slice.of(rows, MOST_THINGS, it -> Long.toString(it.id()));
        var found = window(viewer, slice.items(), first);
        var names = names(found);
        var dates = IntStream.range(0, Board.DAYS).mapToObj(first::plusDays).toList();
        var shown = slice.items().stream().map(it -> row(it, dates, of(found, it), names)).toList();
        var days = DayName.all(viewer.language());
        var heads = dates.stream().map(it -> days.get(it.getDayOfWeek().getValue() - 1)).toList();
        return new Board(first, dates, heads, shown, slice.next().orElse(""));
    }

    private List<Stay> window(Viewer viewer, List<Thing> of, LocalDate first) {
        var from = first.atStartOfDay(zone()).toInstant();
        var until = first.plusDays(Board.DAYS).atStartOfDay(zone()).toInstant();
        var ids = of.stream().map(Thing::id).toList();
        var window = new Span(from, until);
        return platform.transactions()
                .read(viewer, db -> stays.within(db, ids, window, clock.instant()));
    }

    private static List<Stay> of(List<Stay> all, Thing thing) {
        return all.stream().filter(it -> it.thing() == thing.id()).toList();
    }

    private Board.Row row(Thing thing, List<LocalDate> dates, List<Stay> found, Names names) {
        var days = new Days(ground(thing), found, names, thing.rules().byDay(), "");
        var dots = dates.stream().map(it -> days.dot(it, true)).toList();
        return new Board.Row(thing.title(), thing.path(), days.several(), dots);
    }

    // outside of transactions: people are asked in one statement
    private Names names(List<Stay> found) {
        var persons = numbers(found, Stay::borrower);
        var organisations = new HashMap<Long, String>();
        numbers(found, Stay::organisation)
                .forEach(id ->
                        platform.organisations()
                                .find(id)
                                .map(Organisation::name)
                                .ifPresent(name -> organisations.put(id, name)));
        var people = persons.isEmpty() ? Map.<Long, String>of() : platform.people().names(persons);
        return new Names(true, people, organisations);
    }

    private static List<Long> numbers(List<Stay> of, Function<Stay, OptionalLong> number) {
        return of.stream()
                .map(number)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .distinct()
                .toList();
    }
}
