package coop.meent.core.care;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.care.CareCase.State;
import coop.meent.core.people.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes reports and appeals, and reads cases. Who may read a file, its callers check.
final class Cases {
    private final Transactions core;
    private final Reportables reportables;
    private final Clock clock;
    private final CareStore store = new CareStore();
    private final CaseReadStore reading = new CaseReadStore();

    Cases(Transactions core, Reportables reportables, Clock clock) {
        this.core = core;
        this.reportables = reportables;
        this.clock = clock;
    }

    /// {@return the thing that the viewer wants to report}
    Thing thing(Viewer viewer, String type, String id) {
        return reportables
                .find(viewer, type, id)
                .orElseThrow(() -> MeentException.notFound("such thing to report"));
    }

    /// Takes a report, from a form without problems.
    void report(Viewer viewer, String type, String id, ReportForm form) {
        var thing = thing(viewer, type, id);
        var report = report(viewer, form);
        core.run(
                viewer,
                tx -> {
                    store.open(tx.handle(), type, id, thing, report.at());
                    long running = store.lockRunning(tx.handle(), type, id).orElseThrow();
                    var one = reading.file(tx.handle(), running).orElseThrow().one();
                    if (one.state() != State.OPEN) {
                        throw new MeentException(Code.CONFLICT, "hidden already: case " + running);
                    }
                    store.join(tx.handle(), running, report);
                    tx.audit("report.made", subject(running), Map.of("type", type, "thing", id));
                    return running;
                });
    }

    private CareCase.Report report(Viewer viewer, ReportForm form) {
        var email =
                viewer.signedIn()
                        ? ""
                        : EmailAddress.of(form.emailTyped()).map(EmailAddress::text).orElseThrow();
        return new CareCase.Report(
                viewer.person(),
                viewer.name(),
                email,
                viewer.language(),
                form.ruleTyped(),
                form.wordsTyped(),
                now());
    }

    /// {@return what was decided about a thing that the viewer wrote and that is hidden}
    Optional<CareCase.File> decided(Viewer viewer, String type, String id) {
        return core.read(viewer, db -> reading.last(db, type, id))
                .filter(it -> it.one().answeredBy(viewer) || viewer.administrator())
                .filter(it ->
                        switch (it.one().state()) {
                            case HIDDEN, APPEALED, UPHELD -> true;
                            case OPEN, KEPT, GRANTED -> false;
                        });
    }

    /// Asks for another look at what was hidden, once.
    void appeal(Viewer viewer, String type, String id, String words) {
        core.run(
                viewer,
                tx -> {
                    var one =
                            store.lockRunning(tx.handle(), type, id)
                                    .flatMap(it -> reading.file(tx.handle(), it))
                                    .map(CareCase.File::one)
                                    .filter(it -> it.answeredBy(viewer))
                                    .orElseThrow(() -> MeentException.notFound("such case"));
                    if (one.state() != State.HIDDEN) {
                        throw new MeentException(Code.CONFLICT, "no appeal: case " + one.id());
                    }
                    var appeal = new CareCase.Appeal(viewer.person(), words, now());
                    store.appeal(tx.handle(), one.id(), appeal);
                    tx.audit("report.appealed", subject(one.id()), Map.of("type", type));
                    return one.id();
                });
    }

    CareCase.File file(Viewer viewer, long id) {
        return core.read(viewer, db -> reading.file(db, id))
                .orElseThrow(() -> MeentException.notFound("case " + id));
    }

    /// {@return what waits, longest first}
    ///
    /// @param cursor as the piece before gave it; empty for the first
    Slice<CareCase> waiting(Viewer viewer, String cursor, int limit) {
        var parts = cursor.matches("\\d{1,18}-\\d{1,18}") ? cursor.split("-", -1) : null;
        var after = parts == null ? Instant.EPOCH : micros(Long.parseLong(parts[0]));
        long id = parts == null ? 0 : Long.parseLong(parts[1]);
        var rows = core.read(viewer, db -> reading.waiting(db, after, id, limit + 1));
        return Slice.of(rows, limit, it -> key(it.waitingAt()) + "-" + it.id());
    }

    private static Instant micros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static long key(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /// {@return what was decided, newest first}
    Slice<CareCase> decided(Viewer viewer, String cursor, int limit) {
        long before = cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
        var rows = core.read(viewer, db -> reading.decided(db, before, limit + 1));
        return Slice.of(rows, limit, it -> Long.toString(it.id()));
    }

    List<CaseReadStore.Year> years(Viewer viewer) {
        return core.read(viewer, db -> reading.years(db, clock.getZone().getId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String subject(long id) {
        return "report-case:" + id;
    }
}
