package coop.meent.core.privacy;

import coop.meent.api.Links;
import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import coop.meent.core.mail.MailStore;
import coop.meent.core.mail.OutgoingMail;
import coop.meent.core.plugins.PersonalData;
import coop.meent.core.privacy.PrivacyStore.Orphan;
import coop.meent.core.privacy.PrivacyStore.Subject;
import coop.meent.core.search.Erasures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Takes a person away: in one transaction, what every schema declared, the sessions, and at last
/// the account. What stays is their number, in the audit log and in the log of erasures.
final class Erasure {
    private final Ground ground;
    private final Declarations declarations;
    private final ErasureLog log;
    private final PrivacyStore store = new PrivacyStore();

    Erasure(Ground ground, Declarations declarations, ErasureLog log) {
        this.ground = ground;
        this.declarations = declarations;
        this.log = log;
    }

    /// What it works on.
    record Ground(
            Transactions core,
            Across across,
            MailStore mails,
            Texts texts,
            Links links,
            Clock clock) {}

    /// Why somebody cannot go yet.
    ///
    /// @param orphans organisations that would have nobody left
    /// @param lastAdministrator whether the site would have nobody left
    record Obstacles(List<Orphan> orphans, boolean lastAdministrator) {
        boolean none() {
            return orphans.isEmpty() && !lastAdministrator;
        }
    }

    Obstacles obstacles(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        return ground.core().read(viewer, db -> obstacles(db, person));
    }

    private Obstacles obstacles(Handle db, long person) {
        var today = LocalDate.now(ground.clock());
        return new Obstacles(store.orphans(db, person, today), store.lastAdministrator(db, person));
    }

    /// Takes the viewer away, and says goodbye by mail.
    ///
    /// @throws MeentException CONFLICT when somebody must be named first
    void erase(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        var at = now();
        ground.across()
                .run(
                        viewer,
                        span -> {
                            var db = span.core().handle();
                            store.lock(db);
                            if (!obstacles(db, person).none()) {
                                throw new MeentException(Code.CONFLICT, "is needed: " + person);
                            }
                            var subject = store.subject(db, person).orElseThrow();
                            erase(span, subject, at);
                            ground.mails().queue(db, goodbye(subject), at);
                            return person;
                        });
        log.add(person, at);
    }

    private void erase(Across.Span span, Subject subject, Instant at) {
        var tx = span.core();
        for (var one : declarations.all(tx.handle())) {
            if (!one.erase().isEmpty()) {
                erase(span, one, subject);
            }
        }
        store.logErasure(tx.handle(), subject.id(), at);
        tx.audit("person.erased", "person:" + subject.id(), Map.of());
        tx.publish("person", Long.toString(subject.id()));
        tx.publish(Erasures.TYPE, Erasures.key("person", Long.toString(subject.id())));
    }

    private void erase(Across.Span span, PersonalData one, Subject subject) {
        if (one.schema().equals("core")) {
            erase(span.core(), one, subject);
            return;
        }
        span.in(
                one.schema(),
                tx -> {
                    erase(tx, one, subject);
                    return true;
                });
    }

    private void erase(Transaction tx, PersonalData one, Subject subject) {
        store.erase(tx.handle(), one, subject)
                .forEach(id -> {
                    tx.publish(one.search(), id);
                    tx.publish(Erasures.TYPE, Erasures.key(one.search(), id));
                });
    }

    /// Erases again who was erased before, and came back with a restored backup.
    ///
    /// @return how many came back
    int repeat() {
        var self = Viewer.system("privacy.repeat");
        int repeated = 0;
        for (var entry : log.entries()) {
            boolean back =
                    ground.core()
                            .read(self, db -> store.hereBefore(db, entry.person(), entry.at()));
            if (back) {
                repeated++;
                ground.across()
                        .run(
                                self,
                                span -> {
                                    var db = span.core().handle();
                                    store.subject(db, entry.person())
                                            .ifPresent(it -> erase(span, it, now()));
                                    return true;
                                });
            }
        }
        return repeated;
    }

    private OutgoingMail goodbye(Subject subject) {
        var language = subject.language();
        var texts = ground.texts();
        return new OutgoingMail(
                OptionalLong.empty(),
                new OutgoingMail.Recipient("", subject.email(), language),
                texts.text(language, "privacy.mail.goodbye.subject"),
                texts.text(language, "privacy.mail.goodbye.text"),
                Optional.of(
                        new Mail.Action(
                                texts.text(language, "privacy.mail.goodbye.action"),
                                ground.links().absolute("/privacy", language))));
    }

    private Instant now() {
        return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
