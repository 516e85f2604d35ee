package coop.meent.soirees.evening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rounds for programs.
final class EveningJson {
    private EveningJson() {}

    /// A plan that was made.
    ///
    /// @param seed what makes it again
    public record Out(long seed, int rounds, int minutes, GaveWay gaveWay, String url) {
        static Out of(long event, Course course, List<HallStore.Colleagues> colleagues) {
            var plan = course.plan().orElseThrow();
            return new Out(
                    plan.seed(),
                    course.turns().size(),
                    course.settings().minutes(),
                    new GaveWay(
                            plan.breaks(),
                            plan.most(),
                            plan.fewest(),
                            colleagues.stream().map(it -> List.of(it.one(), it.other())).toList(),
                            plan.earlier(),
                            plan.beyond(),
                            plan.oneHouse()),
                    "/soirees/events/" + event + "/evening");
        }
    }

    /// What could not be had.
    ///
    /// @param beyond rounds that were asked for beyond what is possible
    public record GaveWay(
            int breaks,
            int mostBreaks,
            int fewestBreaks,
            List<List<String>> colleagues,
            int earlier,
            int beyond,
            boolean oneOrganisation) {}

    /// All rounds.
    public record Piece(List<Round> items, @Nullable String next) {}

    /// A round.
    ///
    /// @param starts null until it starts
    /// @param now what the server's clock says
    /// @param tables all for the organiser, one's own for a participant; empty in a list
    /// @param breaks who sits nowhere, in the same way
    public record Round(
            int number,
            @Nullable Instant starts,
            @Nullable Instant ends,
            boolean running,
            Instant now,
            List<Seats> tables,
            List<Somebody> breaks) {
        static Round of(Turn turn, Tables tables, Instant now) {
            return new Round(
                    turn.number(),
                    turn.starts().orElse(null),
                    turn.ends().orElse(null),
                    turn.runs(now),
                    now,
                    tables.tables().stream()
                            .map(it -> new Seats(it.number(), all(it.people())))
                            .toList(),
                    all(tables.breaks()));
        }

        private static List<Somebody> all(List<Tables.Somebody> people) {
            return people.stream()
                    .map(it -> new Somebody(it.registration(), it.name(), it.organisation()))
                    .toList();
        }
    }

    /// A table.
    public record Seats(int table, List<Somebody> people) {}

    /// Somebody at it.
    public record Somebody(long registration, String name, String organisation) {}
}
