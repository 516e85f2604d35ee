package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.sets.SetKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A scan beside an earlier one of the same organisation, on the questions that both asked.
///
/// @param earlier id of the earlier scan
/// @param closedAt when that one was closed
/// @param set what that one asked
/// @param changes of each principle that has common questions
record Year(int earlier, Instant closedAt, SetKey set, List<Change> changes) {
    Year {
        changes = List.copyOf(changes);
    }

    /// A principle then and now.
    ///
    /// @param questions how many both asked
    /// @param before none when nobody had a score then
    record Change(
            Principle principle,
            int questions,
            Optional<BigDecimal> before,
            Optional<BigDecimal> now) {
        /// {@return how much it went up or down, as the two numbers that are shown differ}
        Optional<BigDecimal> difference() {
            return now.flatMap(it -> before.map(it::subtract));
        }
    }

    Map<Principle, Change> byPrinciple() {
        return changes.stream().collect(Collectors.toMap(Change::principle, Function.identity()));
    }

    /// {@return on how many questions it rests}
    int questions() {
        return changes.stream().mapToInt(Change::questions).sum();
    }
}
