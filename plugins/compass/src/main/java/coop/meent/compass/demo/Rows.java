package coop.meent.compass.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The rows of a file of the demo, by the names in its first line.
final class Rows {
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,\"]*)");

    private Rows() {}

    static List<Row> of(String file) {
        var lines = text(file).lines().toList();
        var names = cells(lines.getFirst());
        return lines.stream().skip(1).map(it -> row(names, cells(it))).toList();
    }

    private static Row row(List<String> names, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && cell.find(at)) {
            cells.add(Objects.requireNonNullElse(cell.group(1), cell.group()));
            at = cell.end() + 1;
        }
        return cells;
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Rows.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
