package coop.meent.core.care;

import coop.meent.api.Viewer;

/// What a demo shows of reports.
final class CareDemo {
    private static final String TYPE = "organisation";

    private final Cases cases;
    private final Judgement judgement;

    CareDemo(Cases cases, Judgement judgement) {
        this.cases = cases;
        this.judgement = judgement;
    }

    void fill(Viewer team, Viewer writer, long reported, long hidden) {
        report(team, hidden, Rule.SPAM, "Dit is een folder voor hun webwinkel.");
        hide(team);
        cases.appeal(
                writer,
                TYPE,
                Long.toString(hidden),
                "De link naar de winkel is eruit. Wat overblijft, vertelt alleen wie we zijn.");
        report(writer, reported, Rule.MISLEADING, "Het aantal leden klopt al twee jaar niet meer.");
    }

    private void hide(Viewer team) {
        var waiting = cases.waiting(team, "", 1).items().getFirst();
        var why = "De tekst verkoopt producten en vertelt niet wie de organisatie is.";
        judgement.decide(
                team,
                cases.file(team, waiting.id()),
                new DecisionForm("hide", Rule.SPAM.code(), why, ""));
    }

    private void report(Viewer viewer, long organisation, Rule rule, String words) {
        var form = new ReportForm(rule.code(), words, "");
        cases.report(viewer, TYPE, Long.toString(organisation), form);
    }
}
