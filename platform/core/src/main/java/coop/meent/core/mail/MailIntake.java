package coop.meent.core.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.events.Position;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the mails that were sent in a transaction out of the outbox.
public final class MailIntake implements OutboxReader.Step {
    private static final Logger log = LoggerFactory.getLogger(MailIntake.class);
    private static final Viewer SYSTEM = Viewer.system("mail.intake");
    private static final String READER = "mail";
    private static final int STEP = 200;

    private final Transactions core;
    private final OutboxStore outbox;
    private final MailStore mails;
    private final Clock clock;

    public MailIntake(Transactions core, OutboxStore outbox, MailStore mails, Clock clock) {
        this.core = core;
        this.outbox = outbox;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public boolean next() {
        return core.run(SYSTEM, tx -> step(tx.handle()));
    }

    private boolean step(Handle db) {
        var from = outbox.position(db, READER).orElse(Position.START);
        var events = outbox.after(db, from, STEP);
        if (events.isEmpty()) {
            return false;
        }
        events.stream().filter(event -> event.topic().equals("mail")).forEach(it -> keep(db, it));
        outbox.remember(db, READER, events.getLast().position());
        return events.size() == STEP;
    }

    private void keep(Handle db, Event event) {
        try {
            long person = Long.parseLong(event.key());
            var mail = PluginMail.parse(event.body());
            mails.takeIn(db, event.position().id(), person, mail, clock.instant());
        } catch (NumberFormatException | JsonProcessingException unreadable) {
            log.warn(
                    "mail of {} in outbox row {} cannot be read",
                    event.plugin(),
                    event.position().id());
        }
    }
}
