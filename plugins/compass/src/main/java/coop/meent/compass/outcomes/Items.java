package coop.meent.compass.outcomes;

import coop.meent.compass.outcomes.ResultsView.Chapter;
import coop.meent.compass.outcomes.ResultsView.Item;
import coop.meent.compass.outcomes.ResultsView.Part;
import coop.meent.compass.outcomes.ResultsView.Signs;
import coop.meent.compass.questions.Wording;
import coop.meent.compass.scores.Fraction;
import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.QuestionResult;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Questions and principles as a reader sees them.
final class Items {
    private final Report report;
    private final Results results;
    private final Words words;

    Items(Report report, Words words) {
        this.report = report;
        this.results = report.outcome().results();
        this.words = words;
    }

    /// {@return what to talk about}
    List<Item> agenda() {
        return results.agenda().stream().map(this::item).toList();
    }

    List<Chapter> chapters() {
        return results.principles().stream().map(this::chapter).toList();
    }

    private Chapter chapter(PrincipleResult it) {
        var principle = it.principle();
        return new Chapter(
                principle.number(),
                words.title(principle),
                words.number(it.all()),
                of(it.all(), "outcomes.of.respondents"),
                parts(it.roles(), "outcomes.of.respondents"),
                results.strengths(principle).stream().map(this::item).toList(),
                results.toWorkOn(principle).stream().map(this::item).toList(),
                results.questions().stream()
                        .filter(question -> question.principle() == principle)
                        .map(this::item)
                        .toList());
    }

    Item item(QuestionResult it) {
        var wording = words.question(it.id()).map(words::wording);
        var spread = report.spread(it.id());
        return new Item(
                it.id(),
                it.principle().number(),
                words.title(it.principle()),
                words.ask(it.id()),
                wording.map(Wording::one).orElse(""),
                wording.map(Wording::five).orElse(""),
                words.number(it.all()),
                of(it.all(), "outcomes.of.answers"),
                parts(it.roles(), "outcomes.of.answers"),
                shown(it.disagreement()),
                shown(it.gap()),
                spread.map(SpreadDrawing::svg).orElse(""),
                spread.map(counts -> SpreadDrawing.text(counts, words)).orElse(""),
                report.quotes(it.id()),
                signs(it));
    }

    private Signs signs(QuestionResult it) {
        var mean = it.all().map(Score::exact);
        return new Signs(
                mean.filter(exact -> exact.compareTo(Results.STRONG) >= 0).isPresent(),
                mean.filter(exact -> exact.compareTo(Results.WEAK) < 0).isPresent(),
                it.onAgenda(),
                report.retired().contains(it.id()));
    }

    private String shown(Optional<Fraction> number) {
        return number.map(it -> words.number(it.shown())).orElse("");
    }

    private String of(Optional<Score> score, String key) {
        return score.map(it -> words.text(key, it.of())).orElse("");
    }

    private List<Part> parts(Map<Role, Score> roles, String key) {
        return Arrays.stream(Role.values())
                .filter(roles::containsKey)
                .map(role -> {
                    var score = Optional.ofNullable(roles.get(role));
                    return new Part(words.role(role), words.number(score), of(score, key));
                })
                .toList();
    }
}
