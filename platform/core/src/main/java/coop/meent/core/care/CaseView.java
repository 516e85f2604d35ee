package coop.meent.core.care;

import coop.meent.core.care.CareCase.Stage;
import coop.meent.core.care.CareCase.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A case as a template and the API read it. Templates see public methods only.
///
/// @param state code of its state
/// @param waits whether the team has to decide
/// @param reports how many persons reported it
/// @param told what they said; empty for who is not of the team
/// @param appeal what the writer has to say; empty without one
/// @param decisions what was decided, the first first
record CaseView(
        long id,
        String type,
        String thing,
        String title,
        String path,
        String state,
        boolean waits,
        Instant waitingAt,
        int reports,
        List<Told> told,
        String appeal,
        List<Decided> decisions) {
    /// What somebody reported.
    ///
    /// @param who name or address; empty when they are gone
    public record Told(String who, String rule, String words, Instant at) {}

    /// What was decided.
    ///
    /// @param stage `report` or `appeal`
    /// @param note why the same person judged twice; empty otherwise
    public record Decided(
            String stage, boolean hides, String rule, String words, String note, Instant at) {}

    static CaseView of(CareCase.File file) {
        var one = file.one();
        return new CaseView(
                one.id(),
                one.type(),
                one.thing(),
                one.title(),
                one.path(),
                one.state().code(),
                one.state().waits(),
                one.waitingAt(),
                one.reports(),
                file.reports().stream().map(CaseView::told).toList(),
                file.appeal().map(CareCase.Appeal::words).orElse(""),
                file.decisions().stream().map(CaseView::decided).toList());
    }

    static CaseView line(CareCase one) {
        return of(new CareCase.File(one, List.of(), Optional.empty(), List.of()));
    }

    /// {@return the same for who answers for the thing: nothing of the team's own}
    CaseView forWriter() {
        var plain =
                decisions.stream()
                        .map(it ->
                                new Decided(
                                        it.stage(), it.hides(), it.rule(), it.words(), "", it.at()))
                        .toList();
        return new CaseView(
                id, type, thing, title, path, state, waits, waitingAt, 0, List.of(), appeal, plain);
    }

    private static Told told(CareCase.Report report) {
        var who = report.name().isEmpty() ? report.email() : report.name();
        return new Told(who, report.rule(), report.words(), report.at());
    }

    private static Decided decided(CareCase.Decision decision) {
        return new Decided(
                decision.stage().code(),
                decision.hides(),
                decision.rule(),
                decision.words(),
                decision.note(),
                decision.at());
    }

    public boolean appealed() {
        return state.equals(State.APPEALED.code());
    }

    /// {@return whether an appeal is still possible}
    public boolean appealable() {
        return state.equals(State.HIDDEN.code());
    }

    public boolean upheld() {
        return state.equals(State.UPHELD.code());
    }

    /// {@return which decision waits}
    public String stage() {
        return (appealed() ? Stage.APPEAL : Stage.REPORT).code();
    }
}
