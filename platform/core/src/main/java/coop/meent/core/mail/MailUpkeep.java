package coop.meent.core.mail;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/// Throws mails away that nobody needs any more.
public final class MailUpkeep {
    private static final Viewer SYSTEM = Viewer.system("mail.upkeep");
    private static final Duration KEPT = Duration.ofDays(90);

    private final Transactions core;
    private final MailStore mails;
    private final Clock clock;

    public MailUpkeep(Transactions core, MailStore mails, Clock clock) {
        this.core = core;
        this.mails = mails;
        this.clock = clock;
    }

    /// {@return the work of every night}
    public ScheduledWork work() {
        return ScheduledWork.daily("mail-upkeep", LocalTime.of(3, 20), this::run);
    }

    private void run() {
        core.run(SYSTEM, tx -> mails.dropOld(tx.handle(), clock.instant().minus(KEPT)));
    }
}
