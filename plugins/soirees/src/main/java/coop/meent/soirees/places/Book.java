package coop.meent.soirees.places;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The places while a step is made: what is over ends before it, what is free is offered after.
final class Book {
    private final Instant now;
    private final Duration hold;
    final TreeMap<Long, Standing> people;
    private final List<Outcome> outcomes = new ArrayList<>();
    int capacity;
    boolean cancelled;
    int lastNumber;
    private int lastOffer;

    Book(Places before, Instant now) {
        this.now = now;
        this.hold = before.hold();
        this.people = new TreeMap<>(before.people());
        this.capacity = before.capacity();
        this.cancelled = before.cancelled();
        this.lastNumber = before.lastNumber();
        this.lastOffer = before.lastOffer();
        expire();
        offer();
    }

    Step step(Outcome answer) {
        var all = new ArrayList<Outcome>();
        all.add(answer);
        var step = step();
        all.addAll(step.outcomes());
        return new Step(step.places(), all);
    }

    Step step() {
        withdraw();
        offer();
        return new Step(
                new Places(capacity, cancelled, lastNumber, lastOffer, hold, people), outcomes);
    }

    int free() {
        return capacity
                - (int)
                        people.values().stream()
                                .filter(it ->
                                        it instanceof Standing.Placed
                                                || it instanceof Standing.Offered)
                                .count();
    }

    private void expire() {
        for (var entry : people.entrySet()) {
            if (entry.getValue() instanceof Standing.Offered it && !now.isBefore(it.until())) {
                entry.setValue(new Standing.Passed(it.number()));
                outcomes.add(new Outcome.Expired(entry.getKey(), it.offer()));
            }
        }
    }

    // whoever came last gives way first
    private void withdraw() {
        while (free() < 0 || cancelled) {
            var last =
                    people.entrySet().stream()
                            .filter(it -> it.getValue() instanceof Standing.Offered)
                            .max(Comparator.comparingInt(it -> number(it.getValue())));
            if (last.isEmpty()) {
                return;
            }
            var it = (Standing.Offered) last.get().getValue();
            people.put(last.get().getKey(), new Standing.Waiting(it.number()));
            outcomes.add(new Outcome.Withdrawn(last.get().getKey(), it.offer()));
        }
    }

    private void offer() {
        while (free() > 0 && !cancelled) {
            var first =
                    people.entrySet().stream()
                            .filter(it -> it.getValue() instanceof Standing.Waiting)
                            .min(Comparator.comparingInt(it -> number(it.getValue())));
            if (first.isEmpty()) {
                return;
            }
            long person = first.get().getKey();
            var until = now.plus(hold);
            int number = number(first.get().getValue());
            people.put(person, new Standing.Offered(number, ++lastOffer, until));
            outcomes.add(new Outcome.Offered(person, lastOffer, until));
        }
    }

    private static int number(Standing standing) {
        return switch (standing) {
            case Standing.Placed() -> 0;
            case Standing.Waiting(var number) -> number;
            case Standing.Offered(var number, _, _) -> number;
            case Standing.Passed(var number) -> number;
        };
    }
}
