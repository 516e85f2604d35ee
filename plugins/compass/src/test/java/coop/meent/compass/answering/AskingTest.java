package coop.meent.compass.answering;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Principle;
import coop.meent.compass.answering.Asking.Item;
import coop.meent.compass.answering.Asking.Reader;
import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.Situation;
import coop.meent.compass.questions.Variant;
import coop.meent.compass.questions.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final Reader FRENCH = new Reader(Set.of(), "fr");

    private static Wording words(String ask) {
        return new Wording(ask, "waarom", "een", "vijf", "bewijs");
    }

    private static Question question(String id, Map<String, Wording> texts, Variant... variants) {
        return new Question(id, Principle.DEMOCRACY, texts, List.of(variants));
    }

    private static QuestionSet set(Question... questions) {
        return new QuestionSet("own", 1, Map.of(), List.of(questions));
    }

    private static List<String> asks(Asking asking) {
        return asking.items().stream().map(it -> it.words().ask()).toList();
    }

    @Test
    void what_has_no_translation_is_read_in_dutch_and_says_so() {
        var set =
                set(
                        question("one", Map.of("nl", words("Eén?"), "fr", words("Un ?"))),
                        question("two", Map.of("nl", words("Twee?"), "en", words("Two?"))),
                        question("three", Map.of("en", words("Three?"))),
                        question("none", Map.of()));

        var asking = Asking.of(set, Set.of(), FRENCH);

        assertThat(asks(asking)).containsExactly("Un ?", "Twee?", "Three?");
        assertThat(asking.items().stream().map(Item::language)).containsExactly("fr", "nl", "en");
    }

    @Test
    void a_retired_question_is_left_out_and_the_others_move_up() {
        var set =
                set(
                        question("one", Map.of("nl", words("Eén?"))),
                        question("two", Map.of("nl", words("Twee?"))),
                        question("three", Map.of("nl", words("Drie?"))));

        var asking = Asking.of(set, Set.of("two"), new Reader(Set.of(), "nl"));

        assertThat(asks(asking)).containsExactly("Eén?", "Drie?");
        assertThat(asking.at(2).orElseThrow().id()).isEqualTo("three");
        assertThat(asking.at(3)).isEmpty();
        assertThat(asking.at(0)).isEmpty();
    }

    @Test
    void a_starter_is_asked_in_words_that_fit() {
        var texts = Map.of("nl", words("Vorig jaar?"), "fr", words("L’an dernier ?"));
        var variant = new Variant(Situation.STARTER, Map.of("nl", words("Sinds de start?")));
        var set = set(question("one", texts, variant));

        assertThat(asks(Asking.of(set, Set.of(), new Reader(Set.of(Situation.STARTER), "nl"))))
                .containsExactly("Sinds de start?");
        assertThat(asks(Asking.of(set, Set.of(), new Reader(Set.of(Situation.STARTER), "fr"))))
                .as("the common words would be wrong")
                .containsExactly("Sinds de start?");
        assertThat(asks(Asking.of(set, Set.of(), FRENCH))).containsExactly("L’an dernier ?");
    }

    @Test
    void the_time_is_the_one_that_the_set_tells_and_shrinks_to_nothing() {
        var set = new OwnSets().all().getFirst();
        for (var language : QuestionSet.LANGUAGES) {
            var asking = Asking.of(set, Set.of(), new Reader(Set.of(), language));
            assertThat(asking.minutes(_ -> true))
                    .isCloseTo(set.minutes(language), org.assertj.core.data.Offset.offset(1));
            assertThat(asking.minutes(_ -> false)).isZero();
        }
    }
}
