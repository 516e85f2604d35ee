package coop.meent.compass.outcomes;

import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Counts;
import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.QuestionResult;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Results as CSV that spreadsheets in Belgium open: UTF-8 with its mark, `;`, and the decimal sign
/// of the reader's language.
final class ResultsSheet {
    private final Report report;
    private final Words words;

    ResultsSheet(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    String csv() {
        var lines = new ArrayList<String>();
        lines.add(
                line(
                        Stream.of(
                                        "kind",
                                        "principle",
                                        "id",
                                        "text",
                                        "group",
                                        "score",
                                        "of",
                                        "disagreement",
                                        "gap",
                                        "agenda",
                                        "one",
                                        "two",
                                        "three",
                                        "four",
                                        "five")
                                .map(it -> words.text("outcomes.csv." + it))
                                .toList()));
        report.outcome().results().principles().forEach(it -> principle(lines, it));
        report.outcome().results().questions().forEach(it -> question(lines, it));
        report.outcome().results().questions().forEach(it -> quotes(lines, it));
        report.years().forEach(it -> year(lines, it));
        return "\uFEFF" + String.join("", lines);
    }

    private void principle(List<String> lines, PrincipleResult it) {
        var head = head("principle", it.principle().number(), "", words.title(it.principle()));
        lines.add(line(row(head, group(words.text("outcomes.all"), it.all()))));
        roles(lines, head, it.roles());
    }

    private void question(List<String> lines, QuestionResult it) {
        var head = head("question", it.principle().number(), it.id(), words.ask(it.id()));
        var all = new ArrayList<>(row(head, group(words.text("outcomes.all"), it.all())));
        all.add(it.disagreement().map(number -> words.number(number.shown())).orElse(""));
        all.add(it.gap().map(number -> words.number(number.shown())).orElse(""));
        all.add(words.text(it.onAgenda() ? "outcomes.yes" : "outcomes.no"));
        report.spread(it.id()).ifPresent(counts -> all.addAll(times(counts)));
        lines.add(line(all));
        roles(lines, head, it.roles());
    }

    private void roles(List<String> lines, List<String> head, Map<Role, Score> roles) {
        for (var role : Role.values()) {
            Optional.ofNullable(roles.get(role))
                    .ifPresent(it ->
                            lines.add(line(row(head, group(words.role(role), Optional.of(it))))));
        }
    }

    private void quotes(List<String> lines, QuestionResult it) {
        for (var quote : report.quotes(it.id())) {
            lines.add(line(head("quote", it.principle().number(), it.id(), quote)));
        }
    }

    private void year(List<String> lines, Year year) {
        for (var it : year.changes()) {
            var head = head("year", it.principle().number(), "", words.title(it.principle()));
            var when = words.month(year.closedAt());
            var questions = Integer.toString(it.questions());
            it.before()
                    .ifPresent(score ->
                            lines.add(
                                    line(
                                            row(
                                                    head,
                                                    List.of(
                                                            when,
                                                            words.number(score),
                                                            questions)))));
            it.now()
                    .ifPresent(score ->
                            lines.add(
                                    line(
                                            row(
                                                    head,
                                                    List.of(
                                                            words.month(report.closedAt()),
                                                            words.number(score),
                                                            questions)))));
        }
    }

    private List<String> head(String kind, int principle, String id, String text) {
        return List.of(
                words.text("outcomes.csv.kind." + kind), Integer.toString(principle), id, text);
    }

    private List<String> group(String name, Optional<Score> score) {
        return List.of(
                name,
                score.map(it -> words.number(it.shown())).orElse(""),
                score.map(it -> Long.toString(it.of())).orElse(""));
    }

    private static List<String> row(List<String> head, List<String> more) {
        return Stream.concat(head.stream(), more.stream()).toList();
    }

    private static List<String> times(Counts counts) {
        return Arrays.stream(Answer.values())
                .filter(Answer::counts)
                .map(it -> Long.toString(counts.of(it)))
                .toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ResultsSheet::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    // a spreadsheet takes what begins like a formula for one
    private static String cell(String text) {
        var plain = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
