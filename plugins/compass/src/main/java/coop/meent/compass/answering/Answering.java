package coop.meent.compass.answering;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Pass;
import coop.meent.api.Passes;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.scores.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Lets people begin, answer, be ready and take all of it back. What they answer is written nowhere
/// else, not even that they did.
final class Answering {
    /// What the own link of a respondent permits.
    static final String PURPOSE = "scan.answer";

    /// Where it leads.
    static final String PATH = "/answer/{secret}";

    // long enough to read the results, and to look back before the next scan
    private static final Duration YEAR = Duration.ofDays(365);

    private final ScanStore scans = new ScanStore();
    private final SeatStore seats = new SeatStore();
    private final AnswerStore answers = new AnswerStore();
    private final Transactions transactions;
    private final Passes passes;
    private final Clock clock;

    Answering(Platform platform) {
        this.transactions = platform.transactions();
        this.passes = platform.passes();
        this.clock = platform.clock();
    }

    /// What became of a sheet. Nothing of it is lost: what was not kept comes back.
    ///
    /// @param closed whether the scan was closed meanwhile; then nothing was kept
    /// @param clashes what somebody answered meanwhile to a question, from another window
    /// @param retired the questions that were taken out meanwhile
    record Saved(boolean closed, Map<String, Given> clashes, Set<String> retired) {
        boolean whole() {
            return !closed && clashes.isEmpty() && retired.isEmpty();
        }
    }

    /// Begins without an account.
    ///
    /// @return the path of the respondent's own link; empty when the scan was closed meanwhile
    Optional<String> begin(int scan, Role role) {
        return transactions.run(
                Seats.LINK,
                tx -> {
                    if (!open(tx, scan)) {
                        return Optional.empty();
                    }
                    var now = clock.instant();
                    long id =
                            seats.insert(tx.handle(), scan, role, OptionalLong.empty(), now)
                                    .orElseThrow();
                    return Optional.of(link(tx, id));
                });
    }

    private String link(Transaction tx, long respondent) {
        var until = clock.instant().plus(YEAR);
        var pass =
                Pass.of(PURPOSE, subject(respondent), "/compass" + PATH, until)
                        .claiming(Map.of("respondent", Long.toString(respondent)));
        return passes.issue(tx, pass);
    }

    /// Begins with the account, once: whoever answers already goes on as they are.
    ///
    /// @return whether the scan is open
    boolean begin(Viewer viewer, int scan, Role role) {
        long person = viewer.person().orElseThrow();
        return transactions.run(
                viewer,
                tx -> {
                    var now = clock.instant();
                    boolean open = open(tx, scan);
                    if (open) {
                        seats.insert(tx.handle(), scan, role, OptionalLong.of(person), now);
                    }
                    return open;
                });
    }

    /// Keeps what fits. An answer never lands in a closed scan: closing waits for this.
    ///
    /// @param asked the questions that are asked today
    Saved save(Seat seat, Sheet sheet, Set<String> asked) {
        long respondent = seat.taken().id();
        if (sheet.typed().isEmpty() && seat.scan().open()) {
            return new Saved(false, Map.of(), Set.of());
        }
        return transactions.run(
                Seats.LINK,
                tx -> {
                    if (!open(tx, seat.scan().id())) {
                        return new Saved(true, Map.of(), Set.of());
                    }
                    touch(tx, respondent);
                    return keep(tx, respondent, sheet.typed(), asked);
                });
    }

    private Saved keep(Transaction tx, long respondent, List<Typed> typed, Set<String> asked) {
        var questions = typed.stream().map(Typed::question).toList();
        var there = answers.of(tx.handle(), respondent, questions);
        var kept = new LinkedHashMap<String, Given>();
        var clashes = new HashMap<String, Given>();
        var retired = new HashSet<String>();
        for (var it : typed) {
            var before = there.getOrDefault(it.question(), Given.NOTHING);
            if (!asked.contains(it.question())) {
                retired.add(it.question());
            } else if (!it.fits(before)) {
                clashes.put(it.question(), before);
            } else if (!before.equals(it.given())) {
                kept.put(it.question(), it.given());
            }
        }
        if (!kept.isEmpty()) {
            answers.put(tx.handle(), respondent, kept, clock.instant());
        }
        return new Saved(false, clashes, retired);
    }

    /// Notes that the respondent is ready; they can still change their answers.
    ///
    /// @return whether the scan is open
    boolean ready(Seat seat) {
        return transactions.run(
                Seats.LINK,
                tx -> {
                    boolean open = open(tx, seat.scan().id());
                    if (open) {
                        touch(tx, seat.taken().id());
                        seats.done(tx.handle(), seat.taken().id(), clock.instant());
                    }
                    return open;
                });
    }

    /// Deletes the respondent with all that they said, and their link.
    void forget(Seat seat) {
        long respondent = seat.taken().id();
        transactions.run(
                Seats.LINK,
                tx -> {
                    // nobody closes the scan meanwhile, and of two who go each counts who is left
                    scans.lock(tx.handle(), seat.scan().id());
                    seats.forget(tx.handle(), respondent);
                    return passes.revoke(tx, PURPOSE, subject(respondent));
                });
    }

    private boolean open(Transaction tx, int scan) {
        return scans.share(tx.handle(), scan)
                .orElseThrow(() -> MeentException.notFound("scan " + scan))
                .open();
    }

    private void touch(Transaction tx, long respondent) {
        if (!seats.touch(tx.handle(), respondent, clock.instant())) {
            throw new MeentException(Code.GONE, "respondent " + respondent);
        }
    }

    private static String subject(long respondent) {
        return "respondent:" + respondent;
    }
}
