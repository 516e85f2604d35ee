package coop.meent.core.notices;

import coop.meent.api.Slice;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.text.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What waits under somebody's bell. Only what its person may know of at this moment is ever shown
/// or counted.
public final class Bell {
    /// The type under which the outbox tells that notices changed.
    static final String TYPE = "notices";

    /// Their key when anybody's may have changed, instead of a person's id.
    static final String EVERYBODY = "all";

    private static final int MOST_COUNTED = 100;
    private static final int ROUNDS = 5;

    private final Transactions core;
    private final NoticeStore store;
    private final NoticeKinds kinds;
    private final Clock clock;
    private final Sights sights;
    private final NoticeWords words;
    private final BellCounts counts = new BellCounts();

    Bell(Transactions core, NoticeStore store, NoticeKinds kinds, Clock clock) {
        this.core = core;
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
        this.sights = new Sights(kinds);
        this.words = new NoticeWords(kinds);
    }

    /// A notice, as its person reads it.
    ///
    /// @param kind id of its kind
    /// @param label name of its kind
    /// @param text its one line
    /// @param path where it leads, without language
    public record Shown(
            long id,
            String kind,
            String label,
            String subject,
            String text,
            String path,
            Instant at,
            boolean unread) {}

    /// {@return how many notices the viewer has not read, up to a hundred; mostly from memory}
    public int unread(Viewer viewer) {
        if (viewer.person().isEmpty()) {
            return 0;
        }
        long person = viewer.person().getAsLong();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        return counts.known(person, today, now).orElseGet(() -> counted(viewer, now)).unread();
    }

    private BellCounts.Count counted(Viewer viewer, Instant now) {
        long person = person(viewer);
        long standing = counts.standing();
        var rows = core.read(viewer, db -> store.unread(db, person, kinds.ids(), MOST_COUNTED));
        int unread = sights.visible(rows, Map.of(person, viewer)).size();
        var subjects = rows.stream().map(NoticeRow::subject).collect(Collectors.toSet());
        var today = LocalDate.ofInstant(now, clock.getZone());
        var count = new BellCounts.Count(unread, subjects, today, sights.changes(rows, now));
        counts.remember(person, count, standing);
        return count;
    }

    /// {@return a piece of the viewer's notices, newest first}
    public Slice<Shown> before(Viewer viewer, long id, int limit) {
        var language = Language.ofTag(viewer.language()).orElse(Language.NL);
        var found = new ArrayList<NoticeRow>();
        long from = id;
        // what the viewer may not see leaves gaps, which the next rows fill
        for (int round = 0; round < ROUNDS && found.size() <= limit; round++) {
            var rows = rows(viewer, from, limit + 1);
            found.addAll(sights.visible(rows, Map.of(person(viewer), viewer)));
            if (rows.size() <= limit) {
                return Slice.of(found, limit, Bell::cursor).map(it -> shown(it, language));
            }
            from = rows.getLast().id();
        }
        var slice = Slice.of(found, limit, Bell::cursor);
        var further = slice.next().orElse(Long.toString(from));
        return new Slice<>(slice.items(), Optional.of(further)).map(it -> shown(it, language));
    }

    private static String cursor(NoticeRow row) {
        return Long.toString(row.id());
    }

    private List<NoticeRow> rows(Viewer viewer, long from, int limit) {
        return core.read(viewer, db -> store.before(db, person(viewer), from, kinds.ids(), limit));
    }

    private Shown shown(NoticeRow row, Language language) {
        return new Shown(
                row.id(),
                row.kind(),
                kinds.find(row.kind()).map(it -> it.label(language)).orElse(""),
                row.subject(),
                words.line(row, language),
                row.words().path(),
                row.at(),
                row.readAt().isEmpty());
    }

    /// Marks one of the viewer's notices as read.
    ///
    /// @return where it leads; empty when the viewer has no such notice, or may not see it any more
    public Optional<String> read(Viewer viewer, long id) {
        long person = person(viewer);
        var found = core.read(viewer, db -> store.find(db, person, id)).stream().toList();
        var visible = sights.visible(found, Map.of(person, viewer)).stream().findFirst();
        visible.filter(it -> it.readAt().isEmpty())
                .ifPresent(row ->
                        change(
                                viewer,
                                tx -> store.read(tx.handle(), person, row.id(), clock.instant())));
        return visible.map(it -> it.words().path());
    }

    /// Marks all of the viewer's notices as read, up to the newest that they have seen.
    public void readUpTo(Viewer viewer, long id) {
        change(viewer, tx -> store.readUpTo(tx.handle(), person(viewer), id, clock.instant()));
    }

    private void change(Viewer viewer, Consumer<Transaction> work) {
        var person = person(viewer);
        core.run(
                viewer,
                tx -> {
                    work.accept(tx);
                    tx.publish(TYPE, Long.toString(person));
                    return person;
                });
        counts.forget(person);
    }

    private static long person(Viewer viewer) {
        return viewer.person().orElseThrow();
    }

    /// Forgets the figures that what happened may have changed.
    public void heard(List<Event> events) {
        counts.heard(events);
    }

    /// Forgets all figures, e.g. because a plugin came or went.
    public void forgetAll() {
        counts.forgetAll();
    }
}
