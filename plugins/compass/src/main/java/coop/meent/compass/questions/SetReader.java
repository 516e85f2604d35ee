package coop.meent.compass.questions;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.api.Principle;
import coop.meent.compass.questions.Flaw.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a set together from what its files say, and notes what is wrong instead of giving up: who
/// writes a set wants to see all that is missing at once.
public final class SetReader {
    /// A set as far as it could be read.
    ///
    /// @param flaws all that is wrong with it; while there are any it cannot be published
    public record Draft(QuestionSet set, List<Flaw> flaws) {
        public Draft {
            flaws = List.copyOf(flaws);
        }
    }

    private final JsonNode structure;
    private final Map<String, JsonNode> texts;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private SetReader(JsonNode structure, Map<String, JsonNode> texts) {
        this.structure = structure;
        this.texts = texts;
    }

    /// {@return the set that these files hold, with all that is wrong with it}
    ///
    /// @param structure what `set.json` says
    /// @param texts what the file of each language says
    public static Draft draft(JsonNode structure, Map<String, JsonNode> texts) {
        return new SetReader(structure, texts).read();
    }

    private Draft read() {
        var titles = new HashMap<String, String>();
        texts.forEach((language, words) -> titles.put(language, words.path("title").asText()));
        var questions = new ArrayList<Question>();
        for (var node : structure.path("questions")) {
            question(node).ifPresent(questions::add);
        }
        texts.forEach(this::strays);
        var set =
                new QuestionSet(
                        structure.path("id").asText(),
                        structure.path("version").asInt(),
                        titles,
                        questions);
        flaws.addAll(SetCheck.flaws(set));
        return new Draft(set, flaws);
    }

    private Optional<Question> question(JsonNode node) {
        var id = node.path("id").asText();
        var common = wordings(id);
        var variants = new ArrayList<Variant>();
        for (var when : node.path("variants")) {
            var name = id + "@" + when.asText();
            var words = wordings(name);
            Situation.of(when.asText())
                    .ifPresentOrElse(
                            it -> variants.add(new Variant(it, words)),
                            () -> flaws.add(Flaw.of(Kind.NO_SITUATION, name)));
        }
        var principle = Principle.of(Principle.TAGS + node.path("principle").asText());
        if (principle.isEmpty()) {
            flaws.add(Flaw.of(Kind.NO_PRINCIPLE, id));
        }
        return principle.map(it -> new Question(id, it, common, variants));
    }

    private Map<String, Wording> wordings(String name) {
        used.add(name);
        var wordings = new HashMap<String, Wording>();
        texts.forEach((language, words) -> {
            var node = words.path("questions").path(name);
            if (!node.isMissingNode()) {
                wordings.put(language, wording(node));
            }
        });
        return wordings;
    }

    private static Wording wording(JsonNode node) {
        return new Wording(
                node.path("ask").asText(),
                node.path("why").asText(),
                node.path("one").asText(),
                node.path("five").asText(),
                node.path("evidence").asText());
    }

    private void strays(String language, JsonNode words) {
        words.path("questions")
                .fieldNames()
                .forEachRemaining(name -> {
                    if (!used.contains(name)) {
                        flaws.add(Flaw.of(Kind.STRAY, "%s, %s".formatted(name, language)));
                    }
                });
    }
}
