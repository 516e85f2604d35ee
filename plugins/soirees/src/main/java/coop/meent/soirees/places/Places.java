package coop.meent.soirees.places;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The places of an event and its waiting list. Places taken and places offered together never
/// exceed the capacity, an offer that is over never comes back, and a place that is free goes to
/// the lowest number that waits.
///
/// @param lastNumber the last queue number given, 0 before the first
/// @param lastOffer the last offer made, 0 before the first
/// @param hold how long an offer stands
/// @param people everybody on the list, by person
public record Places(
        int capacity,
        boolean cancelled,
        int lastNumber,
        int lastOffer,
        Duration hold,
        SortedMap<Long, Standing> people) {
    public Places {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        if (capacity < 0) {
            throw new IllegalArgumentException("less than no places: " + capacity);
        }
        if (!hold.isPositive()) {
            throw new IllegalArgumentException("an offer has to stand for a while: " + hold);
        }
    }

    public static Places of(int capacity, Duration hold) {
        return new Places(capacity, false, 0, 0, hold, new TreeMap<>());
    }

    public int taken() {
        return count(Standing.Placed.class);
    }

    public int offered() {
        return count(Standing.Offered.class);
    }

    public Optional<Standing> of(long person) {
        return Optional.ofNullable(people.get(person));
    }

    /// {@return when the next offer is over; that is when [#settle] has to be called again}
    public Optional<Instant> due() {
        return people.values().stream()
                .filter(Standing.Offered.class::isInstance)
                .map(it -> ((Standing.Offered) it).until())
                .min(Comparator.naturalOrder());
    }

    /// Somebody asks for a place, or waits again with the number that they kept.
    public Step register(long person, Instant now) {
        var book = new Book(this, now);
        var standing = book.people.get(person);
        if (cancelled) {
            return book.step(new Outcome.Closed());
        }
        if (standing instanceof Standing.Passed(var number)) {
            book.people.put(person, new Standing.Waiting(number));
            return book.step(new Outcome.Queued(person, number));
        }
        if (standing != null) {
            return book.step(new Outcome.Already(person, standing));
        }
        if (book.free() > 0) {
            book.people.put(person, new Standing.Placed());
            return book.step(new Outcome.Placed(person));
        }
        book.people.put(person, new Standing.Waiting(++book.lastNumber));
        return book.step(new Outcome.Queued(person, book.lastNumber));
    }

    /// Somebody takes what was offered, if it still is.
    public Step accept(long person, int offer, Instant now) {
        var book = new Book(this, now);
        var standing = book.people.get(person);
        if (cancelled) {
            return book.step(new Outcome.Closed());
        }
        if (standing instanceof Standing.Offered it && it.offer() == offer) {
            book.people.put(person, new Standing.Placed());
            return book.step(new Outcome.Placed(person));
        }
        return book.step(new Outcome.Gone(person, offer));
    }

    /// Somebody gives their place back, leaves the queue, or declines: they are off the list.
    public Step leave(long person, Instant now) {
        var book = new Book(this, now);
        boolean known = book.people.remove(person) != null;
        return book.step(known ? new Outcome.Left(person) : new Outcome.Unknown(person));
    }

    /// The hall becomes larger or smaller; nobody loses a place, but an offer may be taken back.
    public Step resize(int places, Instant now) {
        var book = new Book(this, now);
        if (cancelled) {
            return book.step(new Outcome.Closed());
        }
        if (places < taken()) {
            return book.step(new Outcome.TooSmall(places, taken()));
        }
        book.capacity = places;
        return book.step(new Outcome.Resized(places));
    }

    /// The event is off: nothing is offered any more.
    public Step cancel(Instant now) {
        var book = new Book(this, now);
        book.cancelled = true;
        return book.step(cancelled ? new Outcome.Closed() : new Outcome.Cancelled());
    }

    /// Nothing but time has passed.
    public Step settle(Instant now) {
        return new Book(this, now).step();
    }

    private int count(Class<? extends Standing> kind) {
        return (int) people.values().stream().filter(kind::isInstance).count();
    }
}
