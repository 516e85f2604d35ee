package coop.meent.compass.questions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Principle;
import coop.meent.compass.questions.Wording.Part;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads our own questions the way a stern colleague would, as far as a program can.
class OwnSetsTest {
    private static final List<String> LEADING =
            List.of(
                    "toch",
                    "natuurlijk",
                    "uiteraard",
                    "voldoende",
                    "goed",
                    "genoeg",
                    "vindt u",
                    "bien sûr",
                    "évidemment",
                    "suffisamment",
                    "n’est-ce pas",
                    "trouvez-vous",
                    "of course",
                    "surely",
                    "sufficient",
                    "do you agree",
                    "should");
    private static final List<String> JARGON =
            List.of(
                    "stakeholder",
                    "governance",
                    "draagvlak",
                    "participatief",
                    "mandaat",
                    "kpi",
                    "missie",
                    "visie",
                    "strategie",
                    "duurzaam",
                    "inclusie",
                    "transparant",
                    "gouvernance",
                    "parties prenantes",
                    "durable",
                    "inclusif",
                    "stratégie",
                    "transparen",
                    "sustainab",
                    "inclusiv",
                    "strategy",
                    "synerg",
                    "u/",
                    "m/v");

    private final QuestionSet set = new OwnSets().all().getLast();

    @Test
    void each_principle_has_six_questions_in_the_order_of_the_principles() {
        assertThat(set.asked().keySet()).containsExactly(Principle.values());
        assertThat(set.asked().values()).allSatisfy(it -> assertThat(it).hasSize(6));
        assertThat(set.questions())
                .hasSize(42)
                .isSortedAccordingTo(Comparator.comparing(Question::principle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void answering_takes_at_most_twenty_minutes(String language) {
        assertThat(set.minutes(language)).isBetween(10, 20);
    }

    @Test
    void other_words_are_rare() {
        assertThat(set.questions().stream().mapToInt(it -> it.variants().size()).sum())
                .isBetween(1, 15);
    }

    @Test
    void other_words_differ_from_the_common_ones_at_the_ends_of_the_scale() {
        for (var question : set.questions()) {
            for (var variant : question.variants()) {
                for (var language : QuestionSet.LANGUAGES) {
                    var own = question.wording(language, Set.of(variant.when()));
                    var common = question.wording(language, Set.of());
                    assertThat(own.ask() + own.one() + own.five())
                            .as(question.id())
                            .isNotEqualTo(common.ask() + common.one() + common.five());
                }
            }
        }
    }

    @Test
    void no_question_leads_and_none_asks_for_yes() {
        assertThat(asks()).noneSatisfy(it -> assertThat(words(it)).containsAnyOf(spaced(LEADING)));
        // a question that begins with a verb is answered with yes or no
        assertThat(asks())
                .allSatisfy(it ->
                        assertThat(it)
                                .matches(
                                        "(?U)(Hoe|Hoelang|Hoeveel|Waarom|Wat|Welk|Welke|Wie|Waar|Wanneer"
                                                + "|Comment|Pourquoi|Que|Qu’|Qui|Quel|Quelle|Combien|Où|Quand|À qui"
                                                + "|How|Why|What|Who|Whom|Where|When)\\b.*"));
    }

    @Test
    void no_text_speaks_jargon() {
        assertThat(texts())
                .noneSatisfy(it ->
                        assertThat(it.toLowerCase(Locale.ROOT))
                                .containsAnyOf(JARGON.toArray(String[]::new)));
    }

    @ParameterizedTest
    @CsvSource({"nl, en", "fr, et", "en, and"})
    void no_question_asks_two_things(String language, String and) {
        // what is left is a pair that is one thing: the files of a cooperative
        assertThat(set.questions())
                .filteredOn(it -> {
                    var asks =
                            Stream.concat(
                                    Stream.of(it.texts()),
                                    it.variants().stream().map(Variant::texts));
                    return asks.anyMatch(texts ->
                            words(Objects.requireNonNull(texts.get(language)).ask())
                                    .contains(" " + and + " "));
                })
                .extracting(Question::id)
                .containsExactly("own-files");
    }

    @Test
    void dutch_says_je_and_nothing_holds_a_slip_of_the_keyboard() {
        assertThat(texts())
                .noneSatisfy(it ->
                        assertThat(it)
                                .containsAnyOf(
                                        "  ", " ,", " .", "..", "'", "\"", "—", " u ", " uw "));
        assertThat(texts())
                .allSatisfy(it -> assertThat(it).isEqualTo(it.strip()).matches(".*[.?]"));
    }

    @Test
    void a_question_asks_in_no_language_what_another_asks() {
        for (var language : QuestionSet.LANGUAGES) {
            assertThat(set.questions().stream().map(it -> it.wording(language, Set.of()).ask()))
                    .doesNotHaveDuplicates();
        }
    }

    private Stream<String> asks() {
        return wordings().map(Wording::ask);
    }

    private Stream<String> texts() {
        return wordings().flatMap(it -> Arrays.stream(Part.values()).map(part -> part.of(it)));
    }

    private Stream<Wording> wordings() {
        return set.questions().stream()
                .flatMap(it ->
                        Stream.concat(
                                it.texts().values().stream(),
                                it.variants().stream()
                                        .flatMap(variant -> variant.texts().values().stream())));
    }

    private static String words(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[.,:?]", " ") + " ";
    }

    private static String[] spaced(List<String> words) {
        return words.stream().map(it -> " " + it + " ").toArray(String[]::new);
    }
}
