package coop.meent.compass.deeds;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.HelperStore.Note;
import coop.meent.compass.scans.ScanSight;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Organisations that help others, and what is written about it; each method is one transaction.
final class Helpers {
    /// Who stands somewhere for an organisation sees who helps.
    static final Access LOOKS = new Access("with a mandate", it -> !it.mandates().isEmpty());

    static final int LONGEST = 600;
    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_A_DAY = 20;

    private final HelperStore store = new HelperStore();
    private final Transactions transactions;
    private final Organisations organisations;
    private final ScanSight sight;
    private final Clock clock;

    Helpers(Platform platform, ScanSight sight) {
        this.transactions = platform.transactions();
        this.organisations = platform.organisations();
        this.sight = sight;
        this.clock = platform.clock();
    }

    /// An offer with what its reader may read of what was written.
    ///
    /// @param helps whether the reader speaks for who helps
    record Page(Helper helper, boolean helps, List<Note> notes) {}

    List<Helper> all(Viewer viewer) {
        return transactions.read(viewer, store::all);
    }

    /// {@return who helps, without the viewer's own organisations}
    Map<Principle, List<HelperViews.Row>> others(Viewer viewer) {
        return HelperViews.rows(organisations, viewer, all(viewer)).stream()
                .filter(it -> !it.mine())
                .collect(Collectors.groupingBy(it -> it.helper().principle()));
    }

    Page page(Viewer viewer, long organisation, Principle principle) {
        long me = viewer.person().orElse(0);
        boolean helps = sight.leads(viewer, organisation);
        return transactions
                .read(
                        viewer,
                        db ->
                                store.find(db, organisation, principle)
                                        .map(it ->
                                                new Page(
                                                        it,
                                                        helps,
                                                        store.notes(db, it, helps ? 0 : me))))
                .orElseThrow(() -> MeentException.notFound("helper " + organisation));
    }

    /// {@return what is wrong with an offer}
    List<Problem> check(Viewer viewer, long organisation, String principle, String words) {
        var problems = new ArrayList<Problem>();
        if (!sight.leads(viewer, organisation)) {
            problems.add(Problem.of("organisation", "deeds.problem.organisation"));
        }
        if (Principle.of(Principle.TAGS + principle).isEmpty()) {
            problems.add(Problem.of("principle", "deeds.problem.principle"));
        }
        if (words.isBlank()) {
            problems.add(Problem.of("words", "deeds.problem.words"));
        } else if (words.length() > LONGEST) {
            problems.add(Problem.of("words", "deeds.problem.long", LONGEST));
        }
        return problems;
    }

    /// Offers help; only what has no problems.
    void offer(Viewer viewer, long organisation, Principle principle, String words) {
        var helper = new Helper(organisation, principle, words.strip(), clock.instant());
        transactions.run(
                viewer,
                tx -> {
                    store.offer(tx.handle(), helper, viewer.person().orElseThrow());
                    return saved(tx, helper, "helper.offered");
                });
    }

    void withdraw(Viewer viewer, long organisation, Principle principle) {
        transactions.run(
                viewer,
                tx -> {
                    var helper = known(tx, organisation, principle);
                    if (!sight.leads(viewer, organisation)) {
                        throw new MeentException(Code.FORBIDDEN, "not theirs: " + helper.path());
                    }
                    store.withdraw(tx.handle(), organisation, principle);
                    return saved(tx, helper, "helper.withdrawn");
                });
    }

    /// {@return what is wrong with a message}
    List<Problem> check(Viewer viewer, String body) {
        if (body.isBlank()) {
            return List.of(Problem.of("body", "deeds.problem.body"));
        }
        if (body.length() > LONGEST_NOTE) {
            return List.of(Problem.of("body", "deeds.problem.long", LONGEST_NOTE));
        }
        var since = clock.instant().minus(Duration.ofDays(1));
        long person = viewer.person().orElseThrow();
        return transactions.read(viewer, db -> store.written(db, person, since)) < MOST_A_DAY
                ? List.of()
                : List.of(Problem.of("body", "deeds.problem.often", MOST_A_DAY));
    }

    /// Writes to who helps, or back to who looks for help; only a text without problems.
    ///
    /// @param guest to whom who helps writes back; does not matter for others
    /// @param leading who speaks for the organisation that helps
    void write(Viewer viewer, Helper to, long guest, String body, Collection<Long> leading) {
        long me = viewer.person().orElseThrow();
        boolean helps = sight.leads(viewer, to.organisation());
        transactions.run(
                viewer,
                tx -> {
                    var helper = known(tx, to.organisation(), to.principle());
                    if (helps && store.notes(tx.handle(), helper, Math.max(guest, 1)).isEmpty()) {
                        throw new MeentException(Code.CONFLICT, "nobody to talk to");
                    }
                    var said = new Note(0, helps ? guest : me, me, body.strip(), clock.instant());
                    long note = store.write(tx.handle(), helper, said);
                    HelperNews.wrote(tx, helper, said, note, helps ? List.of(guest) : leading);
                    return note;
                });
    }

    private Helper known(Transaction tx, long organisation, Principle principle) {
        return store.find(tx.handle(), organisation, principle)
                .orElseThrow(() -> MeentException.notFound("helper " + organisation));
    }

    private static Helper saved(Transaction tx, Helper it, String what) {
        var details = Map.of("principle", it.principle().number());
        tx.audit(what, "organisation:" + it.organisation(), details);
        return it;
    }
}
