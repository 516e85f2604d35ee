package coop.meent.core.roles;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.roles.Suggestions.Candidate;
import coop.meent.core.roles.Suggestions.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> WORDS = List.of("lezen", "koken", "uitleggen", "rekenen");

    @Test
    void what_suits_two_tags_stands_before_what_suits_one_and_what_suits_everybody_comes_last() {
        var chosen =
                Suggestions.choose(
                        List.of(
                                open("everybody", 1),
                                open("one", 2, "koken"),
                                open("two", 3, "koken", "lezen"),
                                open("none", 4, "rekenen")),
                        List.of("lezen", "koken"),
                        Set.of(),
                        TODAY);

        assertThat(chosen)
                .extracting(it -> it.candidate().key())
                .containsExactly("two", "one", "everybody");
        assertThat(chosen.getFirst().because()).containsExactly("lezen", "koken");
    }

    @RepeatedTest(200)
    void whatever_there_is_the_choice_keeps_its_promises(RepetitionInfo round) {
        var chance = new Random(round.getCurrentRepetition());
        var all = IntStream.range(0, chance.nextInt(12)).mapToObj(i -> any(chance, i)).toList();
        var tags = some(chance);
        var aside = new HashSet<String>();
        all.stream().filter(_ -> chance.nextInt(4) == 0).forEach(it -> aside.add(it.key()));

        var chosen = Suggestions.choose(all, tags, aside, TODAY);

        assertThat(chosen).hasSizeLessThanOrEqualTo(Suggestions.MOST).doesNotHaveDuplicates();
        assertThat(chosen).allMatch(it -> promised(it, tags, aside));
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, chance);
        assertThat(Suggestions.choose(shuffled, tags, aside, TODAY)).isEqualTo(chosen);
    }

    private static boolean promised(Choice choice, List<String> tags, Set<String> aside) {
        var it = choice.candidate();
        return it.left() > 0
                && !it.mine()
                && !aside.contains(it.key())
                && it.until().map(last -> !last.isBefore(TODAY)).orElse(true)
                && tags.containsAll(choice.because())
                && it.suits().containsAll(choice.because())
                && it.suits().isEmpty() == choice.because().isEmpty();
    }

    private static Candidate any(Random chance, int number) {
        return new Candidate(
                "core:" + number,
                number,
                chance.nextBoolean()
                        ? Optional.of(TODAY.plusDays(chance.nextInt(20) - 5L))
                        : Optional.empty(),
                some(chance),
                chance.nextInt(3),
                chance.nextInt(5) == 0);
    }

    private static List<String> some(Random chance) {
        return WORDS.stream().filter(_ -> chance.nextInt(3) == 0).toList();
    }

    private static Candidate open(String key, int order, String... suits) {
        return new Candidate(key, order, Optional.empty(), List.of(suits), 1, false);
    }
}
