package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two scans of one organisation side by side, on the questions that both asked.
///
/// @param common what was asked in both, and is not retired
/// @param onAll whether that is all that either of them asked
/// @param changes of each principle that has common questions
public record Comparison(Questionnaire common, boolean onAll, List<Change> changes) {
    /// A principle then and now, both worked out on the common questions.
    ///
    /// @param questions how many both asked
    public record Change(
            Principle principle, int questions, Optional<Score> before, Optional<Score> now) {
        /// {@return how much it went up or down, as the two numbers that are shown differ}
        public Optional<BigDecimal> difference() {
            return now.flatMap(it -> before.map(then -> it.shown().subtract(then.shown())));
        }
    }

    public Comparison {
        changes = List.copyOf(changes);
    }

    /// {@return the comparison of two years}
    ///
    /// @param retired questions that were taken out since, in whatever year they were asked
    public static Comparison of(Year before, Year now, Set<String> retired) {
        var common = now.asked().common(before.asked(), retired);
        boolean onAll =
                common.size() == now.asked().size() && common.size() == before.asked().size();
        var then = Tally.of(common, before.sheets());
        var later = Tally.of(common, now.sheets());
        return new Comparison(
                common,
                onAll,
                common.questions().entrySet().stream()
                        .map(it ->
                                new Change(
                                        it.getKey(),
                                        it.getValue().size(),
                                        then.principle(it.getKey()).mean(),
                                        later.principle(it.getKey()).mean()))
                        .toList());
    }

    /// A scan as it was answered.
    public record Year(Questionnaire asked, List<Sheet> sheets) {
        public Year {
            sheets = List.copyOf(sheets);
        }
    }
}
