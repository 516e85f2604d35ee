package coop.meent.core.membership.imports;

import coop.meent.api.Problem;
import coop.meent.api.Texts;
import coop.meent.core.membership.OrganisationData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Puts a plan into words.
final class ReportWriter {
    private final Texts texts;
    private final String language;

    ReportWriter(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /// {@return the report of a file that cannot be read at all}
    ImportReport unreadable(String fileName, Problem problem) {
        var nothing = new ImportReport.Counts(0, 0, 0, 0, 0);
        return new ImportReport(
                fileName, nothing, List.of(), List.of(), text(problem), true, OptionalLong.empty());
    }

    ImportReport report(ImportFile file, ImportPlan plan, OrganisationImport.Options options) {
        var lines = plan.lines().stream().map(this::line).toList();
        var counts = counts(lines);
        boolean refused = counts.invalid() > 0 && !options.skipInvalid();
        return new ImportReport(
                file.name(),
                counts,
                lines,
                notes(file),
                summary(counts, refused),
                refused,
                OptionalLong.empty());
    }

    private List<String> notes(ImportFile file) {
        var notes = new ArrayList<String>();
        char sign = file.guess().separator();
        var separator =
                ";,\t".indexOf(sign) < 0
                        ? String.valueOf(sign)
                        : text("import.separator." + (int) sign);
        notes.add(text("import.read", file.name(), file.guess().encoding(), separator));
        if (!file.columns().ignored().isEmpty()) {
            notes.add(text("import.ignored", String.join(", ", file.columns().ignored())));
        }
        if (!file.columns().repeated().isEmpty()) {
            notes.add(text("import.repeated", String.join(", ", file.columns().repeated())));
        }
        return List.copyOf(notes);
    }

    private String summary(ImportReport.Counts counts, boolean refused) {
        var numbers =
                text(
                        "import.summary",
                        counts.added(),
                        counts.changed(),
                        counts.same(),
                        counts.duplicates(),
                        counts.invalid());
        return refused ? numbers + " " + text("import.refused") : numbers;
    }

    private static ImportReport.Counts counts(List<ImportReport.Line> lines) {
        Map<String, Long> kinds =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ImportReport.Line::kind, Collectors.counting()));
        return new ImportReport.Counts(
                count(kinds, "new"),
                count(kinds, "changed"),
                count(kinds, "same"),
                count(kinds, "duplicate"),
                count(kinds, "invalid"));
    }

    private static int count(Map<String, Long> kinds, String kind) {
        return Math.toIntExact(kinds.getOrDefault(kind, 0L));
    }

    private ImportReport.Line line(ImportPlan.Line line) {
        return switch (line.outcome()) {
            case Outcome.New _ -> line(line, "new", "");
            case Outcome.Same _ -> line(line, "same", "");
            case Outcome.Changed(var before, var data, var fields) ->
                    line(line, "changed", changes(before.data(), data, fields));
            case Outcome.PossibleDuplicate(_, var like, var other) ->
                    line(line, "duplicate", like(like, other));
            case Outcome.Invalid(var reasons) ->
                    line(
                            line,
                            "invalid",
                            reasons.stream().map(this::text).collect(Collectors.joining(" ")));
        };
    }

    private ImportReport.Line line(ImportPlan.Line line, String kind, String text) {
        return new ImportReport.Line(
                line.number(), line.name(), kind, text("import.kind." + kind), text);
    }

    private String changes(OrganisationData before, OrganisationData after, List<String> fields) {
        var old = before.fields();
        var fresh = after.fields();
        return fields.stream()
                .map(field -> change(field, old.getOrDefault(field, ""), fresh.get(field) + ""))
                .collect(Collectors.joining(", "));
    }

    private String change(String field, String old, String fresh) {
        var label = text("organisation.field." + field);
        return field.equals("description") ? label : label + ": " + shown(old) + " → " + fresh;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private String like(String name, int line) {
        return line == 0
                ? text("import.like.known", name)
                : text("import.like.line", name, "" + line);
    }

    private String text(Problem problem) {
        return text(problem.key(), problem.arguments().toArray());
    }

    private String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
