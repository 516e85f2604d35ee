package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.outcomes.ResultsView.Item;
import coop.meent.compass.scores.Fraction;
import coop.meent.compass.scores.QuestionResult;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A talk of about an hour over what came out: where people disagree first, and what scored low
/// when there is time left.
///
/// @param opening minutes to begin with
/// @param closing minutes to agree on what to do
/// @param later where people disagree too, and for which there is no time
record Guide(int opening, List<Topic> topics, int closing, List<Item> later) {
    /// For how many topics people keep their heads together.
    private static final int MOST = 5;

    private static final int OPENING = 5;
    private static final int EACH = 10;
    private static final int CLOSING = 15;

    /// Something to talk about.
    ///
    /// @param place counts from 1
    /// @param kind why it is here: disagreement, or a low score
    record Topic(int place, Kind kind, int minutes, Item item) {}

    /// Why something is to be talked about.
    enum Kind {
        DISAGREE,
        /// Roles differ more than people do.
        ROLES,
        LOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Guide of(Report report, Words words) {
        var results = report.outcome().results();
        var items = new Items(report, words);
        var agenda = results.agenda();
        var chosen =
                Stream.concat(agenda.stream(), low(results).filter(it -> !it.onAgenda()))
                        .limit(MOST)
                        .toList();
        var topics = new ArrayList<Topic>();
        for (var it : chosen) {
            topics.add(new Topic(topics.size() + 1, kind(it), EACH, items.item(it)));
        }
        return new Guide(
                OPENING, topics, CLOSING, agenda.stream().skip(MOST).map(items::item).toList());
    }

    private static Kind kind(QuestionResult it) {
        if (!it.onAgenda()) {
            return Kind.LOW;
        }
        return it.disagreement()
                .filter(far -> far.compareTo(QuestionResult.DISAGREEING) >= 0)
                .map(_ -> Kind.DISAGREE)
                .orElse(Kind.ROLES);
    }

    /// {@return how long the talk takes}
    public int minutes() {
        return opening + topics.stream().mapToInt(Topic::minutes).sum() + closing;
    }

    private static Stream<QuestionResult> low(Results results) {
        return Arrays.stream(Principle.values())
                .flatMap(it -> results.toWorkOn(it).stream())
                .sorted(Comparator.comparing(Guide::mean));
    }

    private static Fraction mean(QuestionResult it) {
        return it.all().map(Score::exact).orElseThrow();
    }
}
