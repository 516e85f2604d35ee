package coop.meent.soirees.registrations;

import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.places.Places;
import coop.meent.soirees.places.Standing;
import coop.meent.soirees.places.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Makes a step with the places of an event that the caller has locked, and lets those hear of it
/// whom it concerns.
final class Queue {
    private final PlacesStore store = new PlacesStore();
    private final Tidings tidings;
    private final PlacesFollower follower;
    private final Clock clock;

    Queue(Tidings tidings, PlacesFollower follower, Clock clock) {
        this.tidings = tidings;
        this.follower = follower;
        this.clock = clock;
    }

    /// Makes the step at this moment.
    ///
    /// @param event as it was locked, in the same transaction
    Step step(Transaction tx, Event event, BiFunction<Places, Instant, Step> move) {
        return step(tx, event, event, move);
    }

    /// Makes a step that goes along with a change of the event itself.
    Step step(Transaction tx, Event before, Event after, BiFunction<Places, Instant, Step> move) {
        var now = clock.instant();
        var places = store.load(tx.handle(), before, now);
        var step = move.apply(places, now);
        store.save(tx.handle(), after.id(), places, step.places(), now);
        tidings.tell(tx, after, places, step);
        tx.publish(Event.TYPE, Long.toString(after.id()));
        if (!placed(places).equals(placed(step.places()))) {
            follower.changed(tx, after.id());
        }
        return step;
    }

    private static Set<Long> placed(Places places) {
        return places.people().entrySet().stream()
                .filter(it -> it.getValue() instanceof Standing.Placed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
