package coop.meent.core.notices;

import coop.meent.core.events.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// How many unread notices persons have, remembered until something happens that may change it. So
/// a page shows the figure without a question to the database.
final class BellCounts {
    private static final int MOST = 10_000;

    /// What may change what many persons see.
    private static final Set<String> RIGHTS =
            Set.of("membership", "organisation", "person", "mandate");

    private final Map<Long, Count> counts = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /// A person's figure.
    ///
    /// @param subjects on which it depends, `type:id`
    /// @param day on which it was counted: rights begin and end with days
    /// @param until when some begin or end during the day; the end of all days if none do
    record Count(int unread, Set<String> subjects, LocalDate day, Instant until) {}

    /// {@return where things stand, for [#remember]}
    long standing() {
        return changes.get();
    }

    Optional<Count> known(long person, LocalDate day, Instant now) {
        return Optional.ofNullable(counts.get(person))
                .filter(it -> it.day().equals(day) && now.isBefore(it.until()));
    }

    /// Remembers a figure, unless something happened since the question was put.
    void remember(long person, Count count, long standing) {
        if (counts.size() >= MOST) {
            counts.clear();
        }
        if (changes.get() == standing) {
            counts.put(person, count);
        }
        if (changes.get() != standing) {
            counts.remove(person);
        }
    }

    void forget(long person) {
        changes.incrementAndGet();
        counts.remove(person);
    }

    void heard(List<Event> events) {
        events.stream().filter(it -> it.topic().equals("changed")).forEach(this::heard);
    }

    private void heard(Event event) {
        changes.incrementAndGet();
        if (RIGHTS.contains(event.type())) {
            counts.clear();
        } else if (!event.type().equals(Bell.TYPE)) {
            var subject = event.type() + ":" + event.key();
            counts.values().removeIf(it -> it.subjects().contains(subject));
        } else if (event.key().equals(Bell.EVERYBODY)) {
            counts.clear();
        } else {
            counts.remove(Long.parseLong(event.key()));
        }
    }

    void forgetAll() {
        changes.incrementAndGet();
        counts.clear();
    }
}
