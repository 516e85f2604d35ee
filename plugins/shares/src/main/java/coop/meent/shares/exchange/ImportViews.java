package coop.meent.shares.exchange;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.exchange.Import.Total;
import coop.meent.shares.exchange.Import.Wrong;
import coop.meent.shares.exchange.SheetFile.Line;
import coop.meent.shares.registers.Euros;
import coop.meent.shares.registers.Register;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Imports as their pages show them.
final class ImportViews {
    private final Texts texts;
    private final ClassCodes classes;
    private final ZoneId zone;

    ImportViews(Texts texts, ClassCodes classes, ZoneId zone) {
        this.texts = texts;
        this.classes = classes;
        this.zone = zone;
    }

    /// One of the answers to choose from.
    record Choice(String value, String label) {}

    /// An import in a list.
    record Row(String day, String time, String file, String path, String said) {}

    /// A column to be named.
    record Column(String name, String label, String samples, String value) {}

    /// A line that is not right.
    record WrongRow(long line, String name, List<String> said) {}

    /// What a class comes to, and what was typed of the older register.
    record TotalRow(
            String name,
            String holders,
            String shares,
            String paid,
            String sharesField,
            String sharesTyped,
            String paidField,
            String paidTyped) {}

    List<Row> list(Viewer viewer, Register register, List<Import> imports) {
        var day = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withZone(zone);
        var time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
        return imports.stream()
                .map(it ->
                        new Row(
                                day.format(it.sentAt()),
                                time.format(it.sentAt()),
                                it.file(),
                                "/shares/" + register.id() + "/import/" + it.id(),
                                said(viewer, it)))
                .toList();
    }

    Map<String, Object> state(Viewer viewer, Import sheet) {
        return Map.of(
                "sheet",
                sheet,
                "said",
                said(viewer, sheet),
                "done",
                sheet.state() == State.DONE ? sheet.lines() : sheet.brought(),
                "work",
                "");
    }

    private String said(Viewer viewer, Import sheet) {
        var key = "shares.import.state." + sheet.state();
        return texts.text(viewer.language(), key, sheet.lines(), sheet.wrong(), sheet.brought());
    }

    Map<String, Object> columns(Viewer viewer, Register register, Import sheet, List<Line> sample) {
        var headings = sheet.headings();
        var columns =
                IntStream.range(0, headings.size())
                        .mapToObj(at ->
                                new Column(
                                        ColumnsForm.name(at),
                                        heading(viewer, headings.get(at), at),
                                        samples(sample, at),
                                        value(sheet.mapping(), at)))
                        .toList();
        var model = new HashMap<String, Object>();
        model.put("sheet", sheet);
        model.put("columns", columns);
        model.put("fields", fields(viewer));
        model.put("classes", choices(register, viewer));
        model.put("common", sheet.commonClass().map(String::valueOf).orElse(""));
        return model;
    }

    private String heading(Viewer viewer, String heading, int at) {
        return heading.isEmpty()
                ? texts.text(viewer.language(), "shares.import.column", at + 1)
                : heading;
    }

    private static String samples(List<Line> sample, int at) {
        var cells =
                sample.stream()
                        .filter(it -> it.cells().size() > at)
                        .map(it -> it.cells().get(at))
                        .filter(it -> !it.isEmpty());
        return String.join(" · ", cells.toList());
    }

    private static String value(Mapping mapping, int at) {
        var columns = mapping.columns();
        return at < columns.size() ? columns.get(at).map(Field::key).orElse("") : "";
    }

    private List<Choice> fields(Viewer viewer) {
        return Stream.of(Field.values())
                .map(it -> new Choice(it.key(), field(viewer, it)))
                .toList();
    }

    private String field(Viewer viewer, Field field) {
        return texts.text(viewer.language(), "shares.import.field." + field.key());
    }

    private List<Choice> choices(Register register, Viewer viewer) {
        return classes.of(register, viewer).entrySet().stream()
                .map(it -> new Choice(it.getKey().toString(), it.getValue()))
                .toList();
    }

    Map<String, Object> wrong(Viewer viewer, Import sheet, List<Wrong> wrong, int most) {
        var rows =
                wrong.stream()
                        .map(it ->
                                new WrongRow(
                                        it.line(),
                                        name(sheet, it),
                                        it.problems().stream().map(p -> said(viewer, p)).toList()))
                        .toList();
        var next =
                wrong.size() < most
                        ? ""
                        : "/shares/%d/import/%d?after=%d"
                                .formatted(sheet.register(), sheet.id(), wrong.getLast().line());
        var model = new HashMap<String, Object>();
        model.put("sheet", sheet);
        model.put("wrong", rows);
        model.put("next", next);
        return model;
    }

    private static String name(Import sheet, Wrong line) {
        var values = sheet.mapping().values(line.cells());
        var both =
                values.getOrDefault(Field.FIRST_NAME, "")
                        + " "
                        + values.getOrDefault(Field.NAME, "");
        return both.strip();
    }

    private String said(Viewer viewer, List<String> problem) {
        var field = Field.of(problem.getFirst()).map(it -> field(viewer, it) + ": ").orElse("");
        var arguments = problem.subList(2, problem.size()).toArray();
        return field + texts.text(viewer.language(), problem.get(1), arguments);
    }

    List<TotalRow> totals(
            Viewer viewer, Register register, List<Total> totals, UnaryOperator<String> typed) {
        var names = classes.of(register, viewer);
        return totals.stream().map(it -> total(viewer.language(), it, names, typed)).toList();
    }

    private static TotalRow total(
            String language, Total total, Map<Integer, String> names, UnaryOperator<String> typed) {
        var shares = TotalsForm.shares(total.shareClass());
        var paid = TotalsForm.paid(total.shareClass());
        return new TotalRow(
                Optional.ofNullable(names.get(total.shareClass())).orElse("?"),
                Euros.number(language, total.holders()),
                Euros.number(language, total.shares()),
                Euros.exact(language, total.paidCents()),
                shares,
                typed.apply(shares),
                paid,
                typed.apply(paid));
    }
}
