package coop.meent.compass.outcomes;

import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Counts;
import coop.meent.compass.scores.Fraction;
import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.QuestionResult;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Results as the API and the file give them. Every number is the one that pages show.
final class ResultsJson {
    private ResultsJson() {}

    /// What a closed scan came to.
    ///
    /// @param organisation nothing for a scan of one person
    /// @param apart roles that stand apart
    /// @param agenda ids of the questions to talk about, where people disagree most first
    /// @param network nothing when nothing was published
    public record Out(
            int scan,
            @Nullable Long organisation,
            String set,
            int setVersion,
            Instant closedAt,
            long respondents,
            List<String> apart,
            List<Principle> principles,
            List<Question> questions,
            List<String> agenda,
            List<Beside> years,
            @Nullable Published network) {}

    /// A mean and on how many it rests; nothing without a score.
    public record Mean(@Nullable BigDecimal score, long of) {
        static Mean of(Optional<Score> score) {
            return new Mean(score.map(Score::shown).orElse(null), score.map(Score::of).orElse(0L));
        }
    }

    /// The mean of a role that stands apart.
    public record RoleMean(String role, BigDecimal score, long of) {}

    /// A principle, 1 to 7.
    public record Principle(
            int principle,
            Mean all,
            List<RoleMean> roles,
            List<String> strengths,
            List<String> toWorkOn) {}

    /// A question.
    ///
    /// @param disagreement nothing with fewer than two answers
    /// @param gap between the highest and the lowest role that are shown
    /// @param times how often 1, 2, 3, 4 and 5 were given; nothing below three answers
    /// @param quotes evidence, without role and order
    public record Question(
            String id,
            int principle,
            String ask,
            Mean all,
            List<RoleMean> roles,
            @Nullable BigDecimal disagreement,
            @Nullable BigDecimal gap,
            boolean onAgenda,
            @Nullable List<Long> times,
            List<String> quotes) {}

    /// This scan beside an earlier one, on the questions that both asked.
    public record Beside(int earlier, Instant closedAt, int questions, List<Change> changes) {}

    /// A principle then and now.
    public record Change(
            int principle,
            int questions,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable BigDecimal difference) {}

    /// What the network published.
    public record Published(String view, int organisations, List<Band> principles) {}

    /// Where the middle half lies.
    public record Band(int principle, BigDecimal from, BigDecimal to) {}

    static Out of(Report report, Words words) {
        var scan = report.outcome().scan();
        var results = report.outcome().results();
        var organisation = scan.organisation();
        return new Out(
                scan.id(),
                organisation.isPresent() ? (Long) organisation.getAsLong() : null,
                scan.set().id(),
                scan.set().version(),
                report.closedAt(),
                results.respondents(),
                Arrays.stream(Role.values())
                        .filter(results.apart()::contains)
                        .map(Role::code)
                        .toList(),
                results.principles().stream().map(it -> principle(report, it)).toList(),
                results.questions().stream().map(it -> question(report, it, words)).toList(),
                ids(results.agenda()),
                report.years().stream().map(ResultsJson::beside).toList(),
                report.network().map(ResultsJson::published).orElse(null));
    }

    private static Principle principle(Report report, PrincipleResult it) {
        var results = report.outcome().results();
        return new Principle(
                it.principle().number(),
                Mean.of(it.all()),
                roles(it.roles()),
                ids(results.strengths(it.principle())),
                ids(results.toWorkOn(it.principle())));
    }

    private static Question question(Report report, QuestionResult it, Words words) {
        return new Question(
                it.id(),
                it.principle().number(),
                words.ask(it.id()),
                Mean.of(it.all()),
                roles(it.roles()),
                it.disagreement().map(Fraction::shown).orElse(null),
                it.gap().map(Fraction::shown).orElse(null),
                it.onAgenda(),
                report.spread(it.id()).map(ResultsJson::times).orElse(null),
                report.quotes(it.id()));
    }

    private static List<RoleMean> roles(Map<Role, Score> roles) {
        return Arrays.stream(Role.values())
                .flatMap(role ->
                        Optional.ofNullable(roles.get(role)).stream()
                                .map(it -> new RoleMean(role.code(), it.shown(), it.of())))
                .toList();
    }

    private static List<Long> times(Counts counts) {
        return Arrays.stream(Answer.values()).filter(Answer::counts).map(counts::of).toList();
    }

    private static List<String> ids(List<QuestionResult> questions) {
        return questions.stream().map(QuestionResult::id).toList();
    }

    private static Beside beside(Year it) {
        return new Beside(
                it.earlier(),
                it.closedAt(),
                it.questions(),
                it.changes().stream()
                        .map(change ->
                                new Change(
                                        change.principle().number(),
                                        change.questions(),
                                        change.before().orElse(null),
                                        change.now().orElse(null),
                                        change.difference().orElse(null)))
                        .toList());
    }

    private static Published published(Network it) {
        return new Published(
                it.view(),
                it.organisations(),
                Arrays.stream(coop.meent.api.Principle.values())
                        .flatMap(principle ->
                                Optional.ofNullable(it.reaches().get(principle)).stream()
                                        .map(reach ->
                                                new Band(
                                                        principle.number(),
                                                        reach.from(),
                                                        reach.to())))
                        .toList());
    }
}
