package coop.meent.soirees.afterwards.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines as spreadsheets in Belgium open them: UTF-8 with its mark, and `;`.
final class Csv {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    Csv line(Object... cells) {
        return line(Stream.of(cells).map(Object::toString).toList());
    }

    Csv line(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n")));
        return this;
    }

    // a spreadsheet takes what begins like a formula for one
    private static String cell(String value) {
        var plain = value.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + value : value;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
