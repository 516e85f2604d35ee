package coop.meent.compass.sets;

import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sets of questions as the API gives them.
final class SetJson {
    private SetJson() {}

    /// The list of sets.
    ///
    /// @param next nothing: they all come at once
    public record Piece(List<Line> items, @Nullable String next) {}

    /// A version of a set.
    ///
    /// @param state draft, published or retired
    /// @param titles by language
    /// @param questions how many it asks
    public record Line(
            String id,
            int version,
            String state,
            Map<String, String> titles,
            int questions,
            String path) {
        static Line of(Entry it) {
            return new Line(
                    it.key().id(),
                    it.key().version(),
                    it.state().code(),
                    it.set().titles(),
                    it.set().questions().size(),
                    it.path());
        }
    }

    /// A version of a set with all its words.
    public record Out(
            String id,
            int version,
            String state,
            Map<String, String> titles,
            List<OutQuestion> questions,
            String path) {
        static Out of(Entry it) {
            return new Out(
                    it.key().id(),
                    it.key().version(),
                    it.state().code(),
                    it.set().titles(),
                    it.set().questions().stream()
                            .map(question ->
                                    OutQuestion.of(question, it.gone().contains(question.id())))
                            .toList(),
                    it.path());
        }
    }

    /// A question.
    ///
    /// @param principle 1 to 7
    /// @param retired whether it is no longer asked
    /// @param texts by language: ask, why, one, five and evidence
    /// @param variants its words where the common ones would be wrong, by situation and language
    public record OutQuestion(
            String id,
            int principle,
            boolean retired,
            Map<String, Wording> texts,
            Map<String, Map<String, Wording>> variants) {
        static OutQuestion of(Question it, boolean retired) {
            return new OutQuestion(
                    it.id(),
                    it.principle().number(),
                    retired,
                    it.texts(),
                    it.variants().stream()
                            .collect(
                                    Collectors.toMap(
                                            v -> v.when().code(), v -> v.texts(), (a, _) -> a)));
        }
    }
}
