package coop.meent.core.factor;

import coop.meent.api.Links;
import coop.meent.api.Mail;
import coop.meent.api.Texts;
import coop.meent.core.mail.MailStore;
import coop.meent.core.mail.OutgoingMail;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What people hear of their second factor: they should know at once when it was not them.
final class FactorMails {
    private final Texts texts;
    private final Links links;
    private final MailStore mails;
    private final FactorStore store;
    private final Clock clock;

    FactorMails(Texts texts, Links links, MailStore mails, FactorStore store, Clock clock) {
        this.texts = texts;
        this.links = links;
        this.mails = mails;
        this.store = store;
        this.clock = clock;
    }

    /// It is set up, or on another device from now on.
    void set(Handle db, long person) {
        leave(db, person, "set", "/me/factor");
    }

    void off(Handle db, long person) {
        leave(db, person, "off", "/me/factor");
    }

    void recovered(Handle db, long person, int left) {
        leave(db, person, "recovered", "/me/factor", left);
    }

    void reset(Handle db, long person) {
        leave(db, person, "reset", "/login");
    }

    private void leave(Handle db, long person, String kind, String path, Object... arguments) {
        var to = store.recipient(db, person);
        var key = "factor.mail." + kind;
        var language = to.language();
        var action =
                new Mail.Action(
                        texts.text(language, key + ".action"), links.absolute(path, language));
        var mail =
                new OutgoingMail(
                        OptionalLong.of(person),
                        to,
                        texts.text(language, key + ".subject"),
                        texts.text(language, key + ".text", arguments),
                        Optional.of(action));
        mails.queue(db, mail, clock.instant());
    }
}
