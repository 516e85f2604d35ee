package coop.meent.core.search;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.search.Position.Mark;
import java.util.List;

/// The outbox, as the search reads it.
final class Happenings {
    /// How many are read at once.
    static final int AT_ONCE = 200;

    private static final Viewer SELF = Viewer.system("search.feed");

    private final Transactions core;
    private final OutboxStore outbox = new OutboxStore();

    /// @param core the door of the schema `core`
    Happenings(Transactions core) {
        this.core = core;
    }

    /// {@return the next ones after a place}
    List<Event> after(Mark mark) {
        return core.read(SELF, db -> outbox.after(db, position(mark), AT_ONCE));
    }

    /// {@return the place after all that happened}
    Mark last() {
        return mark(core.read(SELF, outbox::last));
    }

    /// {@return whether something after this place was thrown away unread}
    boolean outdated(Mark mark) {
        return core.read(SELF, db -> outbox.outdated(db, position(mark)));
    }

    /// {@return the place of one}
    static Mark mark(Event event) {
        return mark(event.position());
    }

    private static Mark mark(coop.meent.core.events.Position position) {
        return new Mark(position.xid(), position.id());
    }

    private static coop.meent.core.events.Position position(Mark mark) {
        return new coop.meent.core.events.Position(mark.xid(), mark.id());
    }
}
