package coop.meent.soirees.registrations;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventFollower;
import coop.meent.soirees.places.Outcome;
import coop.meent.soirees.places.Places;

/// What happens to places, queue and money when an event changes.
final class Following implements EventFollower {
    private final EntryStore store = new EntryStore();
    private final Queue queue;
    private final Tidings tidings;

    Following(Queue queue, Tidings tidings) {
        this.queue = queue;
        this.tidings = tidings;
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

    private void tell(Transaction tx, Event after) {
        store.listed(tx.handle(), after.id()).stream()
                .filter(Registration::placed)
                .forEach(it -> tidings.moved(tx, after, it));
    }
}
