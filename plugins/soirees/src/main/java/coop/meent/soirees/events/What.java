package coop.meent.soirees.events;

import coop.meent.soirees.events.Event.Terms;
import coop.meent.soirees.events.Event.Venue;
import coop.meent.soirees.events.Event.Words;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What an organiser decides about an event.
///
/// @param principles numbers of those that it is about, 1 to 7
record What(
        Event.Kind kind,
        Words words,
        Event.Times times,
        Venue venue,
        Terms terms,
        List<Integer> principles) {
    static What of(Event it, List<Integer> principles) {
        return new What(it.kind(), it.words(), it.times(), it.venue(), it.terms(), principles);
    }

    What at(Event.Times other) {
        return new What(kind, words, other, venue, terms, principles);
    }

    /// {@return another of the same series, in which the same was changed and no more}
    ///
    /// @param before what this was
    What onto(What before, What other) {
        return new What(
                pick(kind, before.kind, other.kind),
                words(before.words, other.words),
                times(before, other),
                venue(before.venue, other.venue),
                terms(before.terms, other.terms),
                pick(principles, before.principles, other.principles));
    }

    private Words words(Words before, Words other) {
        return new Words(
                pick(words.title(), before.title(), other.title()),
                pick(words.body(), before.body(), other.body()),
                pick(words.language(), before.language(), other.language()));
    }

    private Venue venue(Venue before, Venue other) {
        return new Venue(
                pick(venue.place(), before.place(), other.place()),
                pick(venue.address(), before.address(), other.address()),
                pick(venue.online(), before.online(), other.online()));
    }

    private Terms terms(Terms before, Terms other) {
        return new Terms(
                pick(terms.capacity(), before.capacity(), other.capacity()),
                pick(terms.holdHours(), before.holdHours(), other.holdHours()),
                pick(terms.audience(), before.audience(), other.audience()),
                pick(terms.guests(), before.guests(), other.guests()));
    }

    // what moves by a day moves by a day in each week
    private Event.Times times(What before, What other) {
        if (times.equals(before.times)) {
            return other.times;
        }
        long days = ChronoUnit.DAYS.between(before.times.day(), times.day());
        return Series.on(times, other.times.day().plusDays(days));
    }

    private static <T> T pick(T now, T before, T other) {
        return now.equals(before) ? other : now;
    }
}
