package coop.meent.compass.scans;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people hear of scans: that the last day comes near, and that results are there.
public final class ScanNews {
    private static final String KIND = "compass.scans";
    private static final Viewer WORK = Viewer.system("compass.scans");

    private final ScanStore scans = new ScanStore();
    private final RespondentStore respondents = new RespondentStore();
    private final Transactions transactions;
    private final ScanSight sight;

    ScanNews(Transactions transactions, ScanSight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    NoticeKind kind() {
        return new NoticeKind(
                KIND, "scans.notice.kind", "scans.notice.kind.when", Channel.NOW, this::seen);
    }

    private BiPredicate<Viewer, String> seen(Set<String> ids) {
        var numbers = ids.stream().map(Integer::valueOf).toList();
        var found =
                transactions.read(WORK, db -> scans.all(db, numbers)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Integer.toString(it.id()), Function.identity()));
        Map<Integer, Set<Long>> answering =
                transactions.read(WORK, db -> respondents.persons(db, numbers));
        return (viewer, id) -> {
            var scan = found.get(id);
            return scan != null
                    && (sight.belongs(viewer, scan) || answers(viewer, scan, answering));
        };
    }

    private static boolean answers(Viewer viewer, Scan scan, Map<Integer, Set<Long>> answering) {
        var person = viewer.person();
        return person.isPresent()
                && answering.getOrDefault(scan.id(), Set.of()).contains(person.getAsLong());
    }

    /// Tells that there are results.
    public static void closed(Transaction tx, Scan scan, Collection<Long> to) {
        tx.notify(
                Notice.of(KIND, Scan.TYPE + ":" + scan.id(), scan.path() + "/results")
                        .saying("scans.notice.closed")
                        .once("closed")
                        .to(to));
    }

    /// Tells who leads that the last day comes near.
    static void near(Transaction tx, Scan scan, LocalDate last, Collection<Long> to) {
        tx.notify(
                Notice.of(KIND, Scan.TYPE + ":" + scan.id(), scan.path())
                        .saying("scans.notice.near", last)
                        .once("near:" + last)
                        .to(to));
    }

    /// Asks, a year later, whether they want to look again.
    static void again(Transaction tx, Scan scan, Collection<Long> to) {
        var path = "/compass/new?organisation=" + scan.organisation().orElse(0);
        tx.notify(
                Notice.of(KIND, Scan.TYPE + ":" + scan.id(), path)
                        .saying("scans.notice.again")
                        .once("again")
                        .to(to));
    }

    /// Tells who is not ready with answering.
    static void unready(Transaction tx, Scan scan, LocalDate last, Collection<Long> to) {
        tx.notify(
                Notice.of(KIND, Scan.TYPE + ":" + scan.id(), scan.path() + "/answer")
                        .saying("scans.notice.unready", last)
                        .once("unready:" + last)
                        .to(to));
    }
}
