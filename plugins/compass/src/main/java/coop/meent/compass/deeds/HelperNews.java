package coop.meent.compass.deeds;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.NoticeKind.Sight;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.HelperStore.Note;
import coop.meent.compass.scans.ScanSight;
import java.util.Collection;

/// What people hear of messages between who looks for help and who helps.
final class HelperNews {
    private static final String KIND = "compass.helpers";
    private static final String TYPE = "helper";

    private HelperNews() {}

    static NoticeKind kind(ScanSight sight) {
        return new NoticeKind(
                KIND,
                "deeds.helpers.kind",
                "deeds.helpers.kind.when",
                Channel.NOW,
                Sight.each((viewer, id) -> seen(sight, viewer, id)));
    }

    // the id says whose conversation it is: organisation, principle and who looks for help
    private static boolean seen(ScanSight sight, Viewer viewer, String id) {
        var parts = id.split("\\.", -1);
        long guest = Long.parseLong(parts[2]);
        return sight.leads(viewer, Long.parseLong(parts[0]))
                || (viewer.signedIn() && viewer.person().orElse(0) == guest);
    }

    static void wrote(Transaction tx, Helper it, Note said, long note, Collection<Long> to) {
        var number = it.principle().number();
        var subject = "%s:%d.%d.%d".formatted(TYPE, it.organisation(), number, said.guest());
        tx.notify(
                Notice.of(KIND, subject, it.path())
                        .to(to)
                        .saying("deeds.notice.note", Integer.toString(number))
                        .once("note:" + note));
    }
}
