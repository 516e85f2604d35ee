package coop.meent.core.mail;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.OutboxReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due. Several nodes may send at once: each takes its own. What was taken and not
/// confirmed, because the machine fell over, is sent again under the same Message-ID.
public final class MailSender implements OutboxReader.Step {
    private static final Logger log = LoggerFactory.getLogger(MailSender.class);
    private static final Viewer SYSTEM = Viewer.system("mail.sender");
    private static final int AT_ONCE = 10;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int LONGEST_FAILURE = 500;

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofHours(12),
                    Duration.ofDays(1));

    private final Transactions core;
    private final MailStore mails;
    private final Smtp smtp;
    private final Clock clock;

    public MailSender(Transactions core, MailStore mails, Smtp smtp, Clock clock) {
        this.core = core;
        this.mails = mails;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    public boolean next() {
        var due = core.run(SYSTEM, tx -> claim(tx.handle()));
        due.forEach(this::send);
        return due.size() == AT_ONCE;
    }

    private List<KeptMail> claim(Handle db) {
        var now = clock.instant();
        return mails.claim(db, AT_ONCE, now, now.plus(LEASE));
    }

    private void send(KeptMail mail) {
        try {
            smtp.send(mail);
        } catch (RuntimeException refused) {
            failed(mail, refused);
            return;
        }
        core.run(
                SYSTEM,
                tx -> {
                    mails.sent(tx.handle(), mail.id(), clock.instant());
                    return mail;
                });
    }

    private void failed(KeptMail mail, RuntimeException refused) {
        var reason = reason(refused);
        log.warn(
                "mail {} did not leave, attempt {}: {}",
                mail.id(),
                mail.attempts(),
                refused.getClass().getSimpleName());
        core.run(
                SYSTEM,
                tx -> {
                    mails.failed(tx.handle(), mail.id(), reason, clock.instant().plus(pause(mail)));
                    return mail;
                });
    }

    private static Duration pause(KeptMail mail) {
        return PAUSES.get(Math.clamp(mail.attempts() - 1L, 0, PAUSES.size() - 1));
    }

    private static String reason(Throwable refused) {
        var deepest = refused;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var said = String.valueOf(deepest.getMessage());
        var text = (deepest.getClass().getSimpleName() + ": " + said).strip();
        return text.substring(0, Math.min(text.length(), LONGEST_FAILURE));
    }
}
