package coop.meent.sharing.bookings;

import coop.meent.api.Mandate;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Samples;
import coop.meent.sharing.things.Shed;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Rules;
import coop.meent.sharing.times.Wish;
import coop.meent.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The counter at which things are lent, on a real database and without a site around it. It is
/// eight in the morning of the first of March 2027.
final class Counter implements AutoCloseable {
    static final Duration HOLD = Duration.ofDays(2);
    static final Viewer OWNER = viewer(1, List.of(Samples.WINDHOEK));

    final Shed shed;
    final MovableClock clock = MovableClock.at("2027-03-01T08:00");
    final BookingsPart part;

    Counter(int connections) {
        this.shed = Shed.open(connections);
        this.part =
                BookingsPart.with(shed.transactions(), new Sight(new Doors()), clock, () -> HOLD);
    }

    static Viewer person(long id) {
        return viewer(id, List.of());
    }

    static Actor actor(long id) {
        return Actor.of(person(id));
    }

    private static Viewer viewer(long id, List<Long> organisations) {
        var mandates =
                organisations.stream().map(it -> new Mandate(it, Role.EDITOR, true)).toList();
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(id),
                "Persoon " + id,
                false,
                mandates,
                "nl",
                Set.of());
    }

    BookingDesk desk() {
        return part.desk();
    }

    Thing thing(Rules rules) {
        var sheet = Samples.withRules(Samples.sheet("Boor"), rules);
        return shed.get(shed.put(Samples.thing(sheet)));
    }

    static Rules rules(int units) {
        return Samples.rules(units);
    }

    static Request request(String from, String until, int units) {
        return Request.of(new Wish(at(from), at(until), units));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovableClock.BRUSSELS).toInstant();
    }

    long count(String from) {
        return shed.with(db ->
                db.createQuery("SELECT count(*) FROM sharing." + from).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        shed.close();
    }
}
