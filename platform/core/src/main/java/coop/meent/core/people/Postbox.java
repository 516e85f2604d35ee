package coop.meent.core.people;

import coop.meent.core.mail.MailStore;
import coop.meent.core.mail.OutgoingMail;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/// Where a use case leaves its mail.
record Postbox(MailStore mails, Clock clock) {
    void leave(Handle db, OutgoingMail mail) {
        mails.queue(db, mail, clock.instant());
    }
}
