package coop.meent.core.notices;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.events.Position;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the notices that were given in a transaction out of the outbox, and gives each person
/// theirs, once.
final class NoticeIntake implements OutboxReader.Step {
    private static final Logger log = LoggerFactory.getLogger(NoticeIntake.class);
    private static final Viewer SYSTEM = Viewer.system("notices.intake");
    private static final String READER = "notices";
    private static final int STEP = 200;

    private final Transactions core;
    private final OutboxStore outbox = new OutboxStore();
    private final NoticeStore notices;
    private final NoticeKinds kinds;
    private final Timetable timetable;

    NoticeIntake(Transactions core, NoticeStore notices, NoticeKinds kinds, Timetable timetable) {
        this.core = core;
        this.notices = notices;
        this.kinds = kinds;
        this.timetable = timetable;
    }

    @Override
    public boolean next() {
        return core.run(SYSTEM, this::step);
    }

    private boolean step(Transaction tx) {
        var db = tx.handle();
        var from = outbox.position(db, READER).orElse(Position.START);
        var events = outbox.after(db, from, STEP);
        if (events.isEmpty()) {
            return false;
        }
        int given =
                events.stream()
                        .filter(event -> event.topic().equals("notice"))
                        .mapToInt(event -> give(db, event))
                        .sum();
        outbox.remember(db, READER, events.getLast().position());
        if (given > 0) {
            tx.publish(Bell.TYPE, Bell.EVERYBODY);
        }
        return events.size() == STEP;
    }

    private int give(Handle db, Event event) {
        var kind = event.key();
        if (!kind.startsWith(event.plugin() + ".")) {
            log.warn("{} gave a notice of {}, which is not its own", event.plugin(), kind);
            return 0;
        }
        var body = Arguments.tree(event.body());
        var departures = timetable.departures();
        long id = notices.keep(db, kept(kind, body), departures.now());
        return notices.spread(db, id, persons(body.path("to")), usual(kind), departures);
    }

    private static NoticeStore.Kept kept(String kind, JsonNode body) {
        return new NoticeStore.Kept(
                kind,
                body.path("subject").asText(),
                body.path("key").asText(),
                body.path("path").asText(),
                body.path("message").asText(),
                body.path("arguments").toString());
    }

    private static Optional<Set<Long>> persons(JsonNode to) {
        if (to.isMissingNode()) {
            return Optional.empty();
        }
        var ids = new HashSet<Long>();
        to.forEach(it -> ids.add(it.asLong()));
        return Optional.of(ids);
    }

    // of a plugin that was stopped meanwhile nobody is mailed; its notices show when it runs again
    private NoticeStore.Usual usual(String kind) {
        return new NoticeStore.Usual(
                kind, kinds.find(kind).map(it -> it.kind().usual()).orElse(Channel.SITE));
    }
}
