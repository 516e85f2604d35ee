package coop.meent.core.notices;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/// Throws away what nobody looks for any more: what was read a month ago, and everything after half
/// a year, the links of mails included.
final class NoticeUpkeep {
    private static final Viewer SYSTEM = Viewer.system("notices.upkeep");
    private static final Duration READ = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(180);

    private final Transactions core;
    private final NoticeStore notices;
    private final MuteStore mutes;
    private final Clock clock;

    NoticeUpkeep(Transactions core, NoticeStore notices, MuteStore mutes, Clock clock) {
        this.core = core;
        this.notices = notices;
        this.mutes = mutes;
        this.clock = clock;
    }

    ScheduledWork work() {
        return ScheduledWork.daily("notices-upkeep", LocalTime.of(3, 30), this::run);
    }

    private void run() {
        var now = clock.instant();
        core.run(
                SYSTEM,
                tx ->
                        notices.dropOld(tx.handle(), now.minus(READ), now.minus(KEPT))
                                + mutes.dropOld(tx.handle(), now.minus(KEPT)));
    }
}
