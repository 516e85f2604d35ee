package coop.meent.soirees.registrations;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventFollower;
import coop.meent.soirees.places.Outcome;
import coop.meent.soirees.places.Places;
import java.time.Clock;

/// What happens to places, queue and money when an event changes.
final class Following implements EventFollower {
    private final EntryStore store = new EntryStore();
    private final Queue queue;
    private final Tidings tidings;
    private final Clock clock;

    Following(Queue queue, Tidings tidings, Clock clock) {
        this.queue = queue;
        this.tidings = tidings;
        this.clock = clock;
    }

    @Override
    public void changed(Transaction tx, Event before, Event after) {
        if (after.cancelled() && !before.cancelled()) {
            off(tx, before, after);
        } else if (after.published()) {
            if (before.terms().capacity() != after.terms().capacity()) {
                resize(tx, before, after);
            }
            if (moved(before, after)) {
                remindAnew(tx, before, after);
                tell(tx, after);
            }
        }
    }

    private void off(Transaction tx, Event before, Event after) {
        queue.step(tx, before, after, Places::cancel);
        store.listed(tx.handle(), after.id()).forEach(it -> tidings.off(tx, after, it));
    }

    private void resize(Transaction tx, Event before, Event after) {
        int places = after.terms().capacity();
        var step = queue.step(tx, before, after, (it, now) -> it.resize(places, now));
        if (step.answer() instanceof Outcome.TooSmall(_, var taken)) {
            throw new MeentException(
                    Code.CONFLICT, "%d have a place at event %d".formatted(taken, after.id()));
        }
    }

    private static boolean moved(Event before, Event after) {
        return before.published()
                && !(before.times().starts().equals(after.times().starts())
                        && before.times().ends().equals(after.times().ends())
                        && before.times().zone().equals(after.times().zone())
                        && before.venue().equals(after.venue())
                        && before.words().title().equals(after.words().title()));
    }

    // who was reminded of the day before is reminded of the new day, unless that begins so soon
    // that the mail about the change reminds them
    private void remindAnew(Transaction tx, Event before, Event after) {
        var starts = after.times().starts();
        if (starts.isAfter(before.times().starts())
                && starts.isAfter(clock.instant().plus(Upkeep.AHEAD))) {
            store.remindAnew(tx.handle(), after.id());
        }
    }

    private void tell(Transaction tx, Event after) {
        store.listed(tx.handle(), after.id()).stream()
                .filter(Registration::placed)
                .forEach(it -> tidings.moved(tx, after, it));
    }
}
