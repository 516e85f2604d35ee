package coop.meent.compass.demo;

import java.util.Map;
import java.util.Objects;

/// A row of a file of the demo.
record Row(Map<String, String> cells) {
    Row {
        cells = Map.copyOf(cells);
    }

    /// {@return what stands in a column; may be empty}
    String of(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    boolean has(String column) {
        return !of(column).isEmpty();
    }

    int number(String column) {
        return Integer.parseInt(of(column));
    }
}
