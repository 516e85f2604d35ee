package coop.meent.compass.outcomes;

import coop.meent.compass.closing.Outcome;
import coop.meent.compass.questions.Question;
import coop.meent.compass.scores.Counts;
import coop.meent.compass.scores.QuestionResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that is read of a closed scan, once for whatever is made of it: page, paper or file.
///
/// @param closedAt when it was closed
/// @param spreads how often each answer was given to a question, by all together
/// @param quotes evidence whose authors let it be quoted, by question, without role or order
/// @param years beside earlier scans, the newest first
/// @param network where the middle half of the network is, when that was published
/// @param retired questions that were taken out since, of whatever version of the set
record Report(
        Outcome outcome,
        Instant closedAt,
        Map<String, Counts> spreads,
        Map<String, List<String>> quotes,
        List<Year> years,
        Optional<Network> network,
        Set<String> retired) {
    /// From how many answers on it is shown how often each was given.
    private static final int FEWEST = 3;

    Report {
        spreads = Map.copyOf(spreads);
        quotes = Map.copyOf(quotes);
        years = List.copyOf(years);
        retired = Set.copyOf(retired);
    }

    /// {@return how often each answer was given, when that can be shown}
    Optional<Counts> spread(String question) {
        return Optional.ofNullable(spreads.get(question)).filter(it -> it.answered() >= FEWEST);
    }

    List<String> quotes(String question) {
        return quotes.getOrDefault(question, List.of());
    }

    QuestionResult result(Question question) {
        return outcome.results().questions().stream()
                .filter(it -> it.id().equals(question.id()))
                .findFirst()
                .orElseThrow();
    }

    /// {@return whether nothing is left of it: it rested on one or two, and one took theirs back}
    boolean gone() {
        return outcome.results().respondents() == 0;
    }
}
