package coop.meent.core.uploads;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.files.Blobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// Takes away bytes that belong to nobody: of removed files within a minute, of what was sent and
/// not kept after a day.
final class FileUpkeep {
    private static final Viewer SELF = Viewer.system("files.upkeep");
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Transactions core;
    private final Blobs blobs;
    private final Clock clock;
    private final UploadStore store = new UploadStore();

    FileUpkeep(Transactions core, Blobs blobs, Clock clock) {
        this.core = core;
        this.blobs = blobs;
        this.clock = clock;
    }

    List<ScheduledWork> work() {
        return List.of(
                ScheduledWork.every("gone", Duration.ofMinutes(1), this::removeGone),
                ScheduledWork.daily("orphans", LocalTime.of(4, 10), this::removeOrphans));
    }

    void removeGone() {
        var gone = core.read(SELF, db -> store.gone(db, AT_ONCE));
        gone.forEach(this::removeIfNobodys);
    }

    private void removeIfNobodys(String hash) {
        core.run(
                SELF,
                tx -> {
                    store.lock(tx.handle(), hash);
                    if (!store.used(tx.handle(), hash)) {
                        blobs.remove(hash);
                    }
                    store.forgetGone(tx.handle(), hash);
                    return true;
                });
    }

    void removeOrphans() {
        var before = clock.instant().minus(KEPT);
        core.run(SELF, tx -> store.dropOld(tx.handle(), before)).forEach(blobs::forget);
        var known = core.read(SELF, store::known);
        blobs.sweepArriving(before, known::contains);
        blobs.each(before, this::removeIfNobodys);
        removeGone();
    }
}
