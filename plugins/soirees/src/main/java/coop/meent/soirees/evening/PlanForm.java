package coop.meent.soirees.evening;

import coop.meent.api.Problem;
import coop.meent.soirees.typed.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an organiser typed for the rounds.
///
/// @param accessible numbers of tables, with commas or spaces between
/// @param seed empty for one by chance
public record PlanForm(
        String rounds,
        String minutes,
        String trios,
        String never,
        String tables,
        String accessible,
        String across,
        String seed) {
    static PlanForm read(Function<String, String> sent) {
        return new PlanForm(
                sent.apply("rounds"),
                sent.apply("minutes"),
                sent.apply("trios"),
                sent.apply("never"),
                sent.apply("tables"),
                sent.apply("accessible"),
                sent.apply("across"),
                sent.apply("seed"));
    }

    static PlanForm of(Settings it) {
        var hall = it.hall();
        return new PlanForm(
                "" + it.rounds(),
                "" + it.minutes(),
                it.trios() ? "true" : "",
                "" + it.never(),
                hall.tables() == 0 ? "" : "" + hall.tables(),
                hall.accessible().stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")),
                hall.across() == 0 ? "" : "" + hall.across(),
                "");
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        within("rounds", rounds, 1, Settings.MOST_ROUNDS).ifPresent(problems::add);
        within("minutes", minutes, 1, Settings.MOST_MINUTES).ifPresent(problems::add);
        within("never", never, 0, Settings.MOST_NEVER).ifPresent(problems::add);
        within("tables", tables, 0, Settings.Hall.MOST_TABLES).ifPresent(problems::add);
        within("across", across, 0, Settings.Hall.MOST_ACROSS).ifPresent(problems::add);
        if (numbers().isEmpty()) {
            problems.add(Problem.of("accessible", "evening.problem.accessible"));
        }
        if (!seed.isBlank() && Asked.number(seed, 18).isEmpty()) {
            problems.add(Problem.of("seed", "evening.problem.seed"));
        }
        return problems;
    }

    private static Optional<Problem> within(String field, String typed, int least, int most) {
        boolean empty = typed.isBlank() && least == 0;
        boolean fine =
                empty || Asked.number(typed, 6).filter(it -> it >= least && it <= most).isPresent();
        return fine
                ? Optional.empty()
                : Optional.of(Problem.of(field, "evening.problem.number", least, most));
    }

    private Optional<Set<Integer>> numbers() {
        var numbers = new TreeSet<Integer>();
        for (var it : accessible.strip().split("[,;\\s]+", -1)) {
            if (it.isEmpty()) {
                continue;
            }
            var number = Asked.number(it, 3).filter(n -> n > 0 && n <= Settings.Hall.MOST_TABLES);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(Math.toIntExact(number.get()));
        }
        return Optional.of(numbers);
    }

    /// {@return what was settled; only of a form without problems}
    Settings settings() {
        var hall = new Settings.Hall(number(tables), numbers().orElseThrow(), number(across));
        return new Settings(
                number(rounds), number(minutes), trios.equals("true"), number(never), hall);
    }

    OptionalLong chosen() {
        var typed = Asked.number(seed, 18);
        return typed.isPresent() ? OptionalLong.of(typed.get()) : OptionalLong.empty();
    }

    private static int number(String typed) {
        return Asked.number(typed, 6).map(Math::toIntExact).orElse(0);
    }
}
