package coop.meent.soirees.afterwards.report;

import coop.meent.api.Texts;
import coop.meent.soirees.afterwards.evaluation.Worth;
import coop.meent.soirees.afterwards.evaluation.Worth.Asks;
import coop.meent.soirees.afterwards.report.Reports.Report;
import coop.meent.soirees.afterwards.report.Reports.Year;
import coop.meent.soirees.events.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reports as sheets.
final class ReportSheet {
    private static final List<String> COUNTS =
            List.of("placed", "came", "missed", "guests", "organisations", "fresh");
    private static final int BEST = 10;
    private static final int MUCH = 2;

    private final Texts texts;
    private final String language;

    ReportSheet(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    String of(Event event, Report report) {
        var csv = new Csv();
        csv.line(text("what"), text("choice"), text("number"));
        csv.line(text("event"), event.words().title(), event.times().day());
        var counts = counts(report.figures());
        for (int i = 0; i < COUNTS.size(); i++) {
            csv.line(text("report." + COUNTS.get(i)), "", counts.get(i));
        }
        report.worth().ifPresent(it -> worth(csv, it));
        report.good().forEach(it -> csv.line(text("field.good"), it, ""));
        report.better().forEach(it -> csv.line(text("field.better"), it, ""));
        return csv.toString();
    }

    private void worth(Csv csv, Worth it) {
        csv.line(text("report.answers"), "", it.answers());
        csv.line(text("report.mean"), "", decimal(it.mean()));
        for (int score = 0; score <= BEST; score++) {
            csv.line(text("field.score"), score, it.of(Asks.SCORE, score));
        }
        for (int amount = 0; amount <= MUCH; amount++) {
            csv.line(text("field.widened"), text("amount." + amount), it.of(Asks.WIDENED, amount));
        }
        for (int amount = 0; amount <= MUCH; amount++) {
            csv.line(text("field.learned"), text("amount." + amount), it.of(Asks.LEARNED, amount));
        }
    }

    String of(Year year) {
        var csv = new Csv();
        csv.line(
                Stream.of(
                                Stream.of(text("day"), text("event"), text("kind")),
                                COUNTS.stream().map(it -> text("report." + it)),
                                Stream.of(text("report.mean"), text("report.answers")))
                        .flatMap(it -> it)
                        .toList());
        for (var it : year.lines()) {
            var event = it.event();
            csv.line(
                    Stream.of(
                                    Stream.of(
                                            event.times().day().toString(),
                                            event.words().title(),
                                            kind(event)),
                                    counts(it.figures()).stream(),
                                    Stream.of(
                                            it.worth().map(w -> decimal(w.mean())).orElse(""),
                                            it.worth().map(w -> "" + w.answers()).orElse("")))
                            .flatMap(cell -> cell)
                            .toList());
        }
        return csv.toString();
    }

    private String kind(Event event) {
        return text("kind." + event.kind().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> counts(Figures it) {
        return Stream.of(
                        it.placed(),
                        it.came(),
                        it.missed(),
                        it.guests(),
                        it.organisations(),
                        it.fresh())
                .map(String::valueOf)
                .toList();
    }

    private String decimal(BigDecimal value) {
        return language.equals("en")
                ? value.toPlainString()
                : value.toPlainString().replace('.', ',');
    }

    private String text(String key) {
        return texts.text(language, "afterwards." + key);
    }
}
