package coop.meent.knowledge.insight;

import coop.meent.api.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A list as CSV, which spreadsheets open.
final class Sheet {
    private final Texts texts;
    private final String language;

    Sheet(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    String of(Lens lens, List<InsightView.Line> lines) {
        var rows = lines.stream().map(this::row);
        return "\uFEFF" + Stream.concat(Stream.of(head(lens)), rows).collect(Collectors.joining());
    }

    private String head(Lens lens) {
        var own =
                switch (lens) {
                    case DUE -> Stream.of("by", "standing");
                    case BROKEN -> Stream.of("link", "fault", "status", "since");
                    case ORPHANED -> Stream.of("reasons");
                    case USEFUL -> Stream.of("yes", "no", "why");
                    case READ -> Stream.of("members", "visitors");
                    case VAIN -> Stream.of("words", "times", "week");
                };
        var about =
                lens == Lens.VAIN
                        ? Stream.<String>empty()
                        : Stream.of("article", "collection", "owner", "address");
        return line(Stream.concat(about, own).map(it -> text("insight.column." + it)));
    }

    private String row(InsightView.Line it) {
        var about = it.about();
        var common =
                about.id() == 0
                        ? Stream.<String>empty()
                        : Stream.of(about.title(), about.collection(), it.owner(), about.path());
        return line(Stream.concat(common, cells(it.detail())));
    }

    private Stream<String> cells(Finding.Detail detail) {
        return switch (detail) {
            case Finding.Due(var by, var standing) ->
                    Stream.of(by.toString(), text("insight.standing." + standing.code()));
            case Finding.Broken(var destination, var fault, var status, var since) ->
                    Stream.of(
                            destination,
                            text("insight.fault." + fault.code()),
                            status == 0 ? "" : Integer.toString(status),
                            since.toString());
            case Finding.Orphan(var reasons) ->
                    Stream.of(
                            reasons.stream()
                                    .sorted()
                                    .map(it -> text("insight.reason." + it.code()))
                                    .collect(Collectors.joining(", ")));
            case Finding.Useful(var yes, var no, var reasons) ->
                    Stream.of(
                            Integer.toString(yes),
                            Integer.toString(no),
                            String.join(" | ", reasons));
            case Finding.Read(var members, var visitors) ->
                    Stream.of(Integer.toString(members), Integer.toString(visitors));
            case Finding.Vain(var words, var times, var week) ->
                    Stream.of(words, Integer.toString(times), week.toString());
        };
    }

    private String text(String key) {
        return texts.text(language, key);
    }

    private static String line(Stream<String> cells) {
        return cells.map(Sheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    // a spreadsheet takes what begins like a formula for one
    private static String cell(String text) {
        var plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
