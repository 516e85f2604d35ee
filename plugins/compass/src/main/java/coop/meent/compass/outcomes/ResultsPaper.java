package coop.meent.compass.outcomes;

import coop.meent.api.Paper;
import coop.meent.api.Platform;
import java.io.OutputStream;
import java.util.Map;

/// Results and the guide for a talk as papers, to be kept and handed round.
final class ResultsPaper {
    private final Platform platform;
    private final ResultsViews views;

    ResultsPaper(Platform platform, ResultsViews views) {
        this.platform = platform;
        this.views = views;
    }

    void report(Place place, Report report, OutputStream to) {
        var words = views.words(place, report);
        write(
                new Sheet("compass/outcomes/report-paper.peb", "outcomes.report"),
                words,
                Map.of(
                        "view", views.of(place, report),
                        "text", new AnnualText(report, words).paragraphs()),
                to);
    }

    void guide(Place place, Report report, OutputStream to) {
        var words = views.words(place, report);
        write(
                new Sheet("compass/outcomes/guide-paper.peb", "outcomes.guide"),
                words,
                Map.of(
                        "head", views.head(place, report, words),
                        "guide", Guide.of(report, words)),
                to);
    }

    /// Which template, and what the paper is called.
    private record Sheet(String template, String title) {}

    private void write(Sheet sheet, Words words, Map<String, ?> model, OutputStream to) {
        var paper =
                new Paper(
                        sheet.template(),
                        words.language(),
                        model,
                        words.text(sheet.title()),
                        words.owner(),
                        platform.clock().instant(),
                        words.text("outcomes.foot"));
        platform.papers().write(paper, to);
    }
}
