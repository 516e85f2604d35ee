package coop.meent.soirees.evening;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.matching.Evening;
import coop.meent.soirees.matching.Hopes;
import coop.meent.soirees.matching.Memory;
import coop.meent.soirees.matching.Pair;
import coop.meent.soirees.matching.Participant;
import coop.meent.soirees.matching.Wish;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Everybody of an evening with what they hope: what a plan is made of. It is never shown, written
/// down elsewhere or sent.
final class Gathering {
    private final List<Attendee> attendees;
    private final Map<Long, List<Wish>> wishes;
    private final Map<Long, Set<Long>> ratherNot;
    private final Map<Pair, Integer> met;

    private Gathering(
            List<Attendee> attendees,
            Map<Long, List<Wish>> wishes,
            Map<Long, Set<Long>> ratherNot,
            Map<Pair, Integer> met) {
        this.attendees = attendees;
        this.wishes = wishes;
        this.ratherNot = ratherNot;
        this.met = met;
    }

    static Gathering of(Handle db, Event event) {
        var store = new GatheringStore();
        return new Gathering(
                store.attendees(db, event),
                store.wishes(db, event.id()),
                store.ratherNot(db, event.id()),
                store.met(db, event));
    }

    List<Attendee> attendees() {
        return attendees;
    }

    Gathering with(List<Attendee> others) {
        return new Gathering(others, wishes, ratherNot, met);
    }

    /// {@return the evening for the matcher}
    Evening evening(Settings settings, Organisations organisations) {
        var participants = attendees.stream().map(it -> participant(it, organisations)).toList();
        var evening =
                new Evening(participants, settings.rounds())
                        .in(settings.hall().room())
                        .remembering(new Memory(met, settings.never()));
        return settings.trios() ? evening.withTrios() : evening;
    }

    private Participant participant(Attendee it, Organisations organisations) {
        var hoped = wishes.getOrDefault(it.id(), List.of()).stream().limit(Hopes.MOST).toList();
        var hopes = new Hopes(hoped, ratherNot.getOrDefault(it.id(), Set.of()));
        var sector =
                it.organisation().stream()
                        .boxed()
                        .flatMap(id -> organisations.find(id).stream())
                        .map(Organisation::sector)
                        .findFirst()
                        .orElse("");
        return it.participant(sector, hopes);
    }
}
