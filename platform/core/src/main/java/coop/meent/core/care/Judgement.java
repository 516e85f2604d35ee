package coop.meent.core.care;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.care.CareCase.Decision;
import coop.meent.core.care.CareCase.Stage;
import coop.meent.core.care.CareCase.State;
import coop.meent.core.data.Across;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;

/// Decides a case: the decision, the thing hidden or shown, and the mails are kept together.
///
/// Nobody judges an appeal against their own decision, nor what they wrote themselves, as long as
/// there is somebody else who can.
final class Judgement {
    private final Transactions core;
    private final Across across;
    private final Reportables reportables;
    private final CareMails mails;
    private final Clock clock;
    private final CareStore store = new CareStore();
    private final CaseReadStore reading = new CaseReadStore();

    Judgement(
            Transactions core,
            Across across,
            Reportables reportables,
            CareMails mails,
            Clock clock) {
        this.core = core;
        this.across = across;
        this.reportables = reportables;
        this.mails = mails;
        this.clock = clock;
    }

    /// Whether somebody may judge a case.
    enum Judge {
        FREE,
        /// Judges twice, or their own, and is the only one there is.
        ALONE,
        /// Somebody else must.
        ANOTHER
    }

    Judge judge(Viewer viewer, CareCase.File file) {
        if (!file.one().state().waits() || !involved(viewer, file)) {
            return Judge.FREE;
        }
        boolean others = core.read(viewer, db -> store.otherAdministrator(db, viewer.person()));
        return others ? Judge.ANOTHER : Judge.ALONE;
    }

    private static boolean involved(Viewer viewer, CareCase.File file) {
        var first = file.decision(Stage.REPORT).map(Decision::judge).orElse(OptionalLong.empty());
        return viewer.person().isPresent()
                && (file.one().author().equals(viewer.person()) || first.equals(viewer.person()));
    }

    /// {@return whether the owner of the thing runs, so that it can be hidden and shown}
    boolean reachable(CareCase one) {
        return reportables.known(one.type()).isPresent();
    }

    /// Decides, from a form without problems.
    void decide(Viewer viewer, CareCase.File file, DecisionForm form) {
        if (judge(viewer, file) == Judge.ANOTHER) {
            throw new MeentException(Code.FORBIDDEN, "somebody else must judge this");
        }
        var readers = mails.readers(file);
        across.run(
                viewer,
                span -> {
                    var tx = span.core();
                    store.lock(tx.handle(), file.one().id());
                    var one = reading.file(tx.handle(), file.one().id()).orElseThrow().one();
                    if (!one.state().waits() || one.state() != file.one().state()) {
                        throw new MeentException(Code.CONFLICT, "decided already");
                    }
                    var decision = decision(viewer, one.stage(), form);
                    var next = next(one.stage(), decision.hides());
                    store.decide(tx.handle(), one.id(), decision, next);
                    carryOut(span, one, decision);
                    mails.tell(tx, readers, one, decision, next);
                    if (next != State.HIDDEN) {
                        store.forgetAddresses(tx.handle(), one.id());
                    }
                    tx.audit("report.decided", Cases.subject(one.id()), facts(one, decision));
                    return next;
                });
    }

    private Decision decision(Viewer viewer, Stage stage, DecisionForm form) {
        return new Decision(
                stage,
                form.hides(),
                form.ruleTyped(),
                form.wordsTyped(),
                form.noteTyped(),
                viewer.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static State next(Stage stage, boolean hides) {
        return switch (stage) {
            case REPORT -> hides ? State.HIDDEN : State.KEPT;
            case APPEAL -> hides ? State.UPHELD : State.GRANTED;
        };
    }

    // what stays as it is needs no hand of its owner: keep a report, uphold on appeal
    private void carryOut(Across.Span span, CareCase one, Decision decision) {
        if (decision.hides() == (one.stage() == Stage.APPEAL)) {
            return;
        }
        var owner =
                reportables
                        .known(one.type())
                        .orElseThrow(() ->
                                new MeentException(Code.CONFLICT, "its plugin is switched off"));
        span.in(
                owner.schema(),
                tx -> {
                    owner.reportable()
                            .hide()
                            .apply(tx, one.thing(), decision.hides() ? decision.words() : "");
                    return true;
                });
    }

    private static Map<String, ?> facts(CareCase one, Decision decision) {
        return Map.of(
                "type", one.type(),
                "thing", one.thing(),
                "stage", decision.stage().code(),
                "hides", decision.hides(),
                "rule", decision.rule());
    }
}
