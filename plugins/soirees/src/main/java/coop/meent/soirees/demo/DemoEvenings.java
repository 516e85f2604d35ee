package coop.meent.soirees.demo;

import coop.meent.api.People;
import coop.meent.api.Transaction;
import coop.meent.soirees.demo.DemoFile.Evening;
import coop.meent.soirees.demo.DemoFile.Somebody;
import coop.meent.soirees.events.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Evenings of a demo and who comes to them.
final class DemoEvenings {
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final Duration EARLIER = Duration.ofDays(40);

    private final DemoStore store = new DemoStore();
    private final Clock clock;
    private final Map<String, Long> houses;
    private final Map<String, People.Person> accounts;

    /// An evening that was written.
    record Made(long id, Evening said, Instant starts) {
        Instant ends() {
            return starts.plus(Duration.ofHours(said.hours()));
        }
    }

    DemoEvenings(Clock clock, Map<String, Long> houses, Map<String, People.Person> accounts) {
        this.clock = clock;
        this.houses = houses;
        this.accounts = accounts;
    }

    List<Made> events(Transaction tx, List<Evening> evenings) {
        var made = new ArrayList<Made>();
        for (var it : evenings) {
            var starts = starts(it);
            long id = store.event(tx.handle(), it, house(it.host()).orElseThrow(), starts);
            store.ticket(tx.handle(), id, it);
            tx.publish(Event.TYPE, Long.toString(id));
            made.add(new Made(id, it, starts));
        }
        return made;
    }

    private Instant starts(Evening it) {
        return it.starts(LocalDate.now(clock.withZone(ZONE))).atZone(ZONE).toInstant();
    }

    /// Registers people: first for the soirée that comes, so that the first registration of all is
    /// that of the member.
    void people(Transaction tx, List<Made> evenings, List<Somebody> people) {
        var now = clock.instant();
        var order =
                Comparator.comparing((Made it) ->
                        !it.said().kind().equals("SOIREE") || it.starts().isBefore(now));
        for (var evening : evenings.stream().sorted(order).toList()) {
            for (int i = 0; i < evening.said().people(); i++) {
                register(tx, evening, people.get(i), i);
            }
            store.counted(tx.handle(), evening.id());
        }
    }

    private void register(Transaction tx, Made evening, Somebody somebody, int before) {
        var account = accounts.get(somebody.email());
        int queued = Math.max(0, before + 1 - evening.said().capacity());
        var house = house(somebody.organisation());
        store.registration(
                tx.handle(),
                new DemoStore.Registered(
                        evening.id(),
                        account == null ? OptionalLong.empty() : OptionalLong.of(account.id()),
                        house,
                        account == null ? somebody.name() : account.name(),
                        account == null ? somebody.email() : "",
                        queued,
                        house.isPresent() ? evening.said().entitled() : evening.said().cents()),
                sooner(clock.instant(), evening.starts())
                        .minus(EARLIER)
                        .plus(Duration.ofHours(before)));
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private OptionalLong house(String name) {
        var id = houses.get(name);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
