package coop.meent.core.exchange;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.events.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Takes events out of the outbox, gives each listener a delivery of its own, and sends the
/// couriers out. What a stopped plugin missed waits for it, however long.
final class PostRoom implements OutboxReader.Step {
    private static final Viewer SYSTEM = Viewer.system("exchange");
    private static final String READER = "exchange";
    private static final int STEP = 200;
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Set<String> TURNING = Set.of("membership", "organisation");

    private final Exchange.Surroundings around;
    private final Turns turns;
    private final OutboxStore outbox = new OutboxStore();
    private final DeliveryStore store = new DeliveryStore();
    private final Map<String, Courier> couriers = new ConcurrentHashMap<>();

    PostRoom(Exchange.Surroundings around, Turns turns) {
        this.around = around;
        this.turns = turns;
    }

    private record Round(boolean more, Set<String> due) {}

    @Override
    public boolean next() throws InterruptedException {
        var round = around.core().run(SYSTEM, this::round);
        round.due().stream()
                .flatMap(it -> Optional.ofNullable(couriers.get(it)).stream())
                .forEach(Courier::go);
        return onTheWay() || round.more();
    }

    private boolean onTheWay() throws InterruptedException {
        boolean any = false;
        for (var courier : couriers.values()) {
            any |= courier.onTheWay(A_MOMENT);
        }
        return any;
    }

    private Round round(Transaction tx) {
        var db = tx.handle();
        var from = outbox.position(db, READER).orElse(Position.START);
        var events = outbox.after(db, from, STEP);
        if (!events.isEmpty()) {
            takeIn(tx, events);
            outbox.remember(db, READER, events.getLast().position());
        }
        return new Round(events.size() == STEP, store.plugins(db, around.clock().instant()));
    }

    private void takeIn(Transaction tx, List<Event> events) {
        var told =
                events.stream()
                        .filter(it -> it.topic().equals("event"))
                        .map(it -> it.position().id())
                        .toList();
        if (!told.isEmpty()) {
            store.spread(tx.handle(), told, around.clock().instant());
        }
        if (events.stream().map(Event::type).anyMatch(TURNING::contains)) {
            turns.tell(tx);
        }
    }

    /// Lets a plugin hear, in the place of an older version of it.
    ///
    /// @return what to run to undo it
    Runnable register(Ears ears) {
        around.core()
                .run(
                        SYSTEM,
                        tx -> {
                            var now = around.clock().instant();
                            store.listen(tx.handle(), ears.plugin(), ears.listeners(), now);
                            return true;
                        });
        var courier = new Courier(ears, around);
        var before = couriers.put(ears.plugin(), courier);
        if (before != null) {
            before.stop();
        }
        return () -> {
            courier.stop();
            couriers.remove(ears.plugin(), courier);
        };
    }
}
