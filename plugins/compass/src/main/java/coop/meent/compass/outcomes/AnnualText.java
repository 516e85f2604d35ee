package coop.meent.compass.outcomes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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

    /// The highest and the lowest, all of them where several are equal; nothing when all are.
    private Optional<String> extremes() {
        var byScore =
                results.principles().stream()
                        .filter(it -> it.all().isPresent())
                        .collect(
                                groupingBy(
                                        it -> it.all().map(Score::shown).orElseThrow(),
                                        TreeMap::new,
                                        toList()));
        if (byScore.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                words.text(
                        "outcomes.text.extremes",
                        titles(byScore.lastEntry().getValue()),
                        words.number(byScore.lastKey()),
                        titles(byScore.firstEntry().getValue()),
                        words.number(byScore.firstKey())));
    }

    private String titles(List<PrincipleResult> principles) {
        return principles.stream().map(it -> words.title(it.principle())).collect(joining(", "));
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
