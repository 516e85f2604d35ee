package coop.meent.knowledge.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import coop.meent.knowledge.writing.WordDiff.Kind;
import coop.meent.knowledge.writing.WordDiff.Passage;
import coop.meent.knowledge.writing.WordDiff.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_word_that_changed_went_and_came() {
        assertThat(WordDiff.of("Stuur acht dagen vooraf.", "Stuur vijftien dagen vooraf."))
                .containsExactly(
                        new Passage(
                                List.of(
                                        new Piece(Kind.SAME, "Stuur "),
                                        new Piece(Kind.REMOVED, "acht"),
                                        new Piece(Kind.ADDED, "vijftien"),
                                        new Piece(Kind.SAME, " dagen vooraf.")),
                                0));
    }

    @Test
    void equal_texts_have_nothing_to_show() {
        assertThat(WordDiff.of("Een\nTwee", "Een\nTwee")).isEmpty();
    }

    @Test
    void a_long_stretch_that_stayed_is_left_out() {
        var middle = "a\nb\nc\nd\ne\n";

        assertThat(WordDiff.of("Een\n" + middle + "Twee", "1\n" + middle + "2"))
                .extracting(Passage::skipped)
                .containsExactly(0, 0, 3, 0, 0);
    }

    @Test
    void texts_without_a_word_in_common_are_compared_in_a_moment() {
        var one = numbers(0, 100_000);
        var other = numbers(200_000, 300_000);

        assertTimeoutPreemptively(PATIENCE, () -> WordDiff.of(one, other));
        assertTimeoutPreemptively(
                PATIENCE, () -> WordDiff.of(one.replace('\n', ' '), other.replace('\n', ' ')));
    }

    // left out are only lines that both texts have
    @RepeatedTest(200)
    void what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(
            RepetitionInfo turn) {
        var dice = new Random(turn.getCurrentRepetition());
        var before = sentence(dice);
        var after = sentence(dice);

        var passages = WordDiff.of(before, after);

        assertThat(before.equals(after) || without(passages, Kind.ADDED).equals(before)).isTrue();
        assertThat(before.equals(after) || without(passages, Kind.REMOVED).equals(after)).isTrue();
    }

    private static String sentence(Random dice) {
        return IntStream.range(0, dice.nextInt(12))
                .mapToObj(_ -> List.of("de", "het", "een", "lid,", "stem.").get(dice.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Passage> passages, Kind kind) {
        return passages.stream()
                .flatMap(it -> it.pieces().stream())
                .filter(it -> it.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n"));
    }
}
