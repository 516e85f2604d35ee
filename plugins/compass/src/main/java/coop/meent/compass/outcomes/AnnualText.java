package coop.meent.compass.outcomes;

import static java.util.stream.Collectors.joining;

import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a cooperative can put in its annual report: sentences that say how many answered, what came
/// out, and what such numbers are worth.
final class AnnualText {
    private final Report report;
    private final Results results;
    private final Words words;

    AnnualText(Report report, Words words) {
        this.report = report;
        this.results = report.outcome().results();
        this.words = words;
    }

    List<String> paragraphs() {
        var text = new ArrayList<String>();
        text.add(
                words.text(
                        "outcomes.text.who",
                        words.month(report.closedAt()),
                        words.owner(),
                        results.respondents(),
                        results.questions().size()));
        text.add(words.text("outcomes.text.scores", scores()));
        extremes().ifPresent(text::add);
        if (results.respondents() > 1) {
            text.add(words.text("outcomes.text.agenda", results.agenda().size()));
        }
        report.years().stream().findFirst().map(this::year).ifPresent(text::add);
        text.add(words.text("outcomes.text.worth"));
        return text;
    }

    private String scores() {
        return results.principles().stream()
                .map(it ->
                        words.text(
                                "outcomes.text.score",
                                words.title(it.principle()),
                                it.all().isPresent()
                                        ? words.number(it.all())
                                        : words.text("outcomes.text.none")))
                .collect(joining("; "));
    }

    /// The highest and the lowest, unless all are the same.
    private Optional<String> extremes() {
        var scored = results.principles().stream().filter(it -> it.all().isPresent()).toList();
        var byScore =
                Comparator.comparing(
                        (PrincipleResult it) -> it.all().map(Score::shown).orElseThrow());
        var highest = scored.stream().max(byScore);
        var lowest = scored.stream().min(byScore);
        return highest.flatMap(high ->
                lowest.filter(low -> byScore.compare(low, high) < 0)
                        .map(low ->
                                words.text(
                                        "outcomes.text.extremes",
                                        words.title(high.principle()),
                                        words.number(high.all()),
                                        words.title(low.principle()),
                                        words.number(low.all()))));
    }

    private String year(Year year) {
        var changes =
                year.changes().stream()
                        .flatMap(it ->
                                it.difference().stream()
                                        .map(difference ->
                                                words.text(
                                                        "outcomes.text.score",
                                                        words.title(it.principle()),
                                                        words.difference(difference))))
                        .collect(joining("; "));
        return words.text(
                "outcomes.text.year", words.month(year.closedAt()), year.questions(), changes);
    }
}
