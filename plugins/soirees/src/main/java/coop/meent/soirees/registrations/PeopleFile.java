package coop.meent.soirees.registrations;

import coop.meent.api.Texts;
import coop.meent.soirees.tickets.Ask;
import coop.meent.soirees.tickets.Offering;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of who comes as a file that spreadsheets open.
final class PeopleFile {
    private static final List<String> COLUMNS =
            List.of("name", "organisation", "email", "state", "number", "ticket", "price");

    private final Texts texts;

    PeopleFile(Texts texts) {
        this.texts = texts;
    }

    String head(Offering offering, String language) {
        var own =
                COLUMNS.stream()
                        .map(it -> texts.text(language, "registrations.people.column." + it));
        var asked = offering.asks().stream().map(it -> words(it, language));
        return "\uFEFF" + line(Stream.concat(own, asked));
    }

    private String words(Ask ask, String language) {
        return ask.text().isEmpty()
                ? texts.text(language, "registrations.ask." + ask.code())
                : ask.text();
    }

    String lines(List<People.Line> lines, String language) {
        return lines.stream().map(it -> line(cells(it, language))).collect(Collectors.joining());
    }

    private Stream<String> cells(People.Line line, String language) {
        var it = line.it();
        var own =
                Stream.of(
                        it.who().name(),
                        line.organisation(),
                        it.who().email(),
                        texts.text(language, "registrations.tag." + line.state()),
                        it.number().isPresent() ? Integer.toString(it.number().getAsInt()) : "",
                        line.ticket(),
                        "%d.%02d".formatted(it.price().cents() / 100, it.price().cents() % 100));
        return Stream.concat(own, line.answers().stream().map(AskView::value));
    }

    private static String line(Stream<String> cells) {
        return cells.map(PeopleFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    // what a spreadsheet would work out is text here
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
