package coop.meent.sharing.inventory;

import coop.meent.api.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A line of a sheet, and what would become of it.
///
/// @param no in the sheet, its head being 1
/// @param inventory its number in the owner's inventory
/// @param values the fields that it fills in
/// @param photos names of its pictures
/// @param remarks what is wrong with it, or odd
record Line(
        int no,
        String title,
        String inventory,
        Map<String, String> values,
        List<String> photos,
        Outcome outcome,
        List<Remark> remarks) {
    /// What would become of a line.
    enum Outcome {
        NEW,
        CHANGED,
        SAME,
        WRONG
    }

    /// Something to be told of a line.
    ///
    /// @param key of the message
    /// @param arguments of it
    record Remark(String key, List<String> arguments) {
        private static final String BETWEEN = "\u001f";

        static Remark of(String key, String... arguments) {
            return new Remark(key, List.of(arguments));
        }

        static Remark of(Problem problem) {
            return new Remark(
                    problem.key(), problem.arguments().stream().map(Objects::toString).toList());
        }

        String joined() {
            return String.join(BETWEEN, arguments);
        }

        static Remark read(String key, String joined) {
            return new Remark(key, Arrays.stream(joined.split(BETWEEN, -1)).toList());
        }
    }

    /// {@return whether something is to be done}
    boolean works() {
        return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
    }

    Line told(List<Remark> more) {
        var all =
                java.util.stream.Stream.concat(remarks.stream(), more.stream())
                        .collect(Collectors.toUnmodifiableList());
        return new Line(no, title, inventory, values, photos, outcome, all);
    }
}
