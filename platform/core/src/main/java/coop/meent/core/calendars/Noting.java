package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarSource;
import coop.meent.api.Mail;
import coop.meent.api.Notice;
import coop.meent.api.SiteEvent;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The door of a plugin, behind which the platform looks at each entry that was announced, as the
/// last thing of the transaction: what changed of it is counted, or undone, with the change itself.
final class Noting implements Transactions {
    private static final Viewer SELF = Viewer.system("calendars");

    private final Transactions door;
    private final Sources sources;
    private final RevisionStore store;
    private final Clock clock;

    Noting(Transactions door, Sources sources, RevisionStore store, Clock clock) {
        this.door = door;
        this.sources = sources;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public <T> T run(Viewer viewer, Function<Transaction, T> work) {
        return door.run(
                viewer,
                tx -> {
                    var heard = new Heard(tx, new TreeMap<>());
                    var result = work.apply(heard);
                    heard.said().forEach((type, ids) -> look(tx.handle(), type, ids));
                    return result;
                });
    }

    @Override
    public <T> T read(Viewer viewer, Function<Handle, T> work) {
        return door.read(viewer, work);
    }

    private void look(Handle db, String type, Set<String> ids) {
        sources.source(type).ifPresent(it -> look(db, it, ids));
    }

    private void look(Handle db, CalendarSource source, Set<String> ids) {
        store.hold(db, source.type(), ids);
        var seen = source.entries(db, SELF, ids).stream().map(Noting::seen).toList();
        if (!seen.isEmpty()) {
            store.note(db, source.type(), seen, clock.instant());
        }
    }

    static RevisionStore.Seen seen(CalendarEntry entry) {
        boolean cancelled = entry.state() == CalendarEntry.State.CANCELLED;
        return new RevisionStore.Seen(entry.id(), Fingerprint.of(entry), cancelled);
    }

    /// A transaction that hears what is announced.
    private record Heard(Transaction tx, Map<String, Set<String>> said) implements Transaction {
        @Override
        public Handle handle() {
            return tx.handle();
        }

        @Override
        public void audit(String action, String subject, Map<String, ?> details) {
            tx.audit(action, subject, details);
        }

        @Override
        public void publish(String type, String id) {
            said.computeIfAbsent(type, _ -> new TreeSet<>()).add(id);
            tx.publish(type, id);
        }

        @Override
        public void publish(SiteEvent event) {
            tx.publish(event);
        }

        @Override
        public void live(String topic, long version) {
            tx.live(topic, version);
        }

        @Override
        public void send(Mail mail) {
            tx.send(mail);
        }

        @Override
        public void notify(Notice notice) {
            tx.notify(notice);
        }
    }
}
