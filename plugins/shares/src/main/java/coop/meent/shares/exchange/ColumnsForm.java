package coop.meent.shares.exchange;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What somebody says that the columns of a sheet hold.
///
/// @param common class of lines that name none
record ColumnsForm(Mapping mapping, Optional<Integer> common) {
    static ColumnsForm read(Import sheet, UnaryOperator<String> typed) {
        var columns =
                IntStream.range(0, sheet.headings().size())
                        .mapToObj(at -> Field.of(typed.apply(name(at))))
                        .toList();
        var common = typed.apply("common");
        return new ColumnsForm(
                new Mapping(columns),
                common.matches("\\d{1,6}")
                        ? Optional.of(Integer.parseInt(common))
                        : Optional.empty());
    }

    /// {@return what a program says; a column that it leaves out is not read}
    static ColumnsForm of(Import sheet, @Nullable List<String> columns, @Nullable Integer common) {
        var said = Objects.requireNonNullElse(columns, List.<String>of());
        var fields =
                IntStream.range(0, sheet.headings().size())
                        .mapToObj(at -> at < said.size() ? said.get(at) : "")
                        .map(it -> Field.of(Objects.requireNonNullElse(it, "")))
                        .toList();
        return new ColumnsForm(new Mapping(fields), Optional.ofNullable(common));
    }

    static String name(int column) {
        return "column" + (column + 1);
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        mapping.missing().forEach(it -> problems.add(about(0, "missing", it)));
        for (var field : mapping.twice()) {
            int last = mapping.columns().lastIndexOf(Optional.of(field));
            problems.add(about(last, "twice", field));
        }
        return problems;
    }

    private static Problem about(int column, String what, Field field) {
        return Problem.of(name(column), "shares.import." + what + "." + field.key());
    }
}
