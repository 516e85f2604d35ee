package coop.meent.compass.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.meent.compass.questions.SetReader.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetCheckTest {
    private static final String STRUCTURE =
            """
            {"id": "ours", "version": 1,
             "questions": [{"id": "open", "principle": 1, "variants": ["starter"]}]}
            """;
    private static final String WORDS =
            """
            {"title": "Ours",
             "questions": {
               "open": {"ask": "How?", "why": "So.", "one": "Not.", "five": "Quite.",
                        "evidence": "This."},
               "open@starter": {"ask": "How so?", "why": "So.", "one": "Never.",
                                "five": "Always.", "evidence": "That."}}}
            """;

    private final Map<String, JsonNode> texts = new HashMap<>();

    SetCheckTest() {
        QuestionSet.LANGUAGES.forEach(it -> texts.put(it, json(WORDS)));
    }

    @Test
    void a_complete_set_has_no_flaw_and_speaks_to_each_in_their_situation() {
        var draft = draft(STRUCTURE);

        assertThat(draft.flaws()).isEmpty();
        var question = draft.set().questions().getFirst();
        assertThat(question.wording("fr", Set.of(Situation.SMALL)).ask()).isEqualTo("How?");
        assertThat(question.wording("fr", Set.of(Situation.SMALL, Situation.STARTER)).ask())
                .isEqualTo("How so?");
    }

    @Test
    void a_missing_translation_is_named() {
        words("fr").remove("open");

        assertThat(lines(STRUCTURE)).containsExactly("open, fr: the translation is missing");
    }

    @Test
    void a_whole_missing_language_is_named() {
        texts.remove("en");

        assertThat(lines(STRUCTURE))
                .containsExactly(
                        "ours, en: title is missing",
                        "open, en: the translation is missing",
                        "open@starter, en: the translation is missing");
    }

    @Test
    void a_missing_end_of_the_scale_is_named() {
        question("nl", "open@starter").remove("five");

        assertThat(lines(STRUCTURE)).containsExactly("open@starter, nl: five is missing");
    }

    @Test
    void equal_ends_are_named() {
        question("nl", "open").put("five", "Not.");

        assertThat(lines(STRUCTURE))
                .containsExactly("open, nl: says the same at both ends of the scale");
    }

    @Test
    void two_questions_in_one_and_none_are_named() {
        question("nl", "open").put("ask", "How? And why?");
        question("fr", "open").put("ask", "Tell.");

        assertThat(lines(STRUCTURE))
                .containsExactly(
                        "open, nl: ask is not one question: it ends with its only question mark",
                        "open, fr: ask is not one question: it ends with its only question mark");
    }

    @Test
    void a_text_that_does_not_fit_on_a_phone_is_named() {
        question("nl", "open").put("one", "x".repeat(161));

        assertThat(lines(STRUCTURE)).containsExactly("open, nl: one is too long");
    }

    @Test
    void words_without_a_question_are_named() {
        words("en").set("opne", words("en").get("open"));

        assertThat(lines(STRUCTURE))
                .containsExactly("opne, en: has words, but there is no such question");
    }

    @Test
    void what_is_wrong_with_the_structure_is_named() {
        assertThat(lines(STRUCTURE.replace("\"principle\": 1", "\"principle\": 8")))
                .contains("open: names no principle, 1 to 7");
        assertThat(lines(STRUCTURE.replace("[\"starter\"]", "[\"starter\", \"starter\"]")))
                .containsExactly("open@starter: is there twice");
        assertThat(lines(STRUCTURE.replace("[\"starter\"]", "[\"starter\", \"tiny\"]")))
                .containsExactly("open@tiny: is no situation");
        assertThat(lines(STRUCTURE.replace("\"ours\"", "\"Ours!\"")))
                .contains("Ours!: is no id: small letters, figures and hyphens, at most 40");
        assertThat(lines("{}")).contains(": question is missing");
    }

    @Test
    void two_questions_of_one_id_are_named() {
        var twice =
                STRUCTURE.replace(
                        "\"questions\": [",
                        "\"questions\": [{\"id\": \"open\", \"principle\": 2}, ");

        assertThat(lines(twice)).containsExactly("open: is there twice");
    }

    private Draft draft(String structure) {
        return SetReader.draft(json(structure), texts);
    }

    private List<String> lines(String structure) {
        return draft(structure).flaws().stream().map(Flaw::line).toList();
    }

    private ObjectNode words(String language) {
        return (ObjectNode) Objects.requireNonNull(texts.get(language)).path("questions");
    }

    private ObjectNode question(String language, String name) {
        return (ObjectNode) words(language).path(name);
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
