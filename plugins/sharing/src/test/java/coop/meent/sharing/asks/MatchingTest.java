package coop.meent.sharing.asks;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.sharing.asks.Matching.Candidate;
import coop.meent.sharing.asks.Matching.Match;
import coop.meent.sharing.asks.Matching.Reason;
import coop.meent.sharing.asks.Matching.Source;
import coop.meent.sharing.asks.Matching.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Wanted BOOKS =
            new Wanted("Wie kijkt onze boekhouding na?", Set.of("cijfers"), "services", "Gent");
    private static final int CASES = 2_000;

    private static Candidate offer(long organisation, String title, String... tags) {
        return candidate(Source.OFFER, organisation, title, Set.of(tags), "food", "Luik");
    }

    private static Candidate candidate(
            Source source,
            long organisation,
            String title,
            Set<String> tags,
            String sector,
            String town) {
        return new Candidate(source, organisation, organisation, title, "/x", tags, sector, town);
    }

    private static List<Reason> why(Candidate candidate) {
        return Matching.match(BOOKS, candidate).reasons();
    }

    @Test
    void a_tag_in_common_says_most() {
        var tagged = offer(1, "Een uurtje hulp", "cijfers");
        var near = candidate(Source.ORGANISATION, 2, "", Set.of(), "services", "Gent");

        var ranked = Matching.rank(BOOKS, List.of(near, tagged), 9);

        assertThat(ranked).extracting(it -> it.candidate().organisation()).containsExactly(1L, 2L);
        assertThat(ranked).extracting(Match::strong).containsExactly(true, false);
    }

    @Test
    void words_that_begin_alike_are_about_the_same() {
        assertThat(why(offer(1, "Boekhouder met tijd over")))
                .containsExactly(new Reason.Words(List.of("boekhouding")));
        assertThat(why(offer(1, "Boeket bloemen"))).isEmpty();
    }

    @Test
    void words_that_stand_in_every_question_say_nothing() {
        var wanted = new Wanted("Wie helpt honderd mensen zoeken?", Set.of(), "", "");
        var choir = offer(1, "Koor van honderd mensen");

        assertThat(Matching.match(wanted, choir).reasons()).isEmpty();
    }

    @Test
    void a_town_alone_is_no_reason_and_a_sector_is_a_weak_one() {
        var neighbour = candidate(Source.ORGANISATION, 1, "", Set.of(), "food", "gent ");
        var colleague = candidate(Source.ORGANISATION, 2, "", Set.of(), "services", "Luik");

        assertThat(Matching.rank(BOOKS, List.of(neighbour), 9)).isEmpty();
        assertThat(Matching.rank(BOOKS, List.of(colleague), 9))
                .singleElement()
                .matches(it -> !it.strong());
    }

    @Test
    void all_reasons_are_told() {
        var all =
                candidate(Source.THING, 1, "Boekhoudpakket", Set.of("cijfers"), "services", "Gent");

        assertThat(why(all))
                .containsExactly(
                        new Reason.Tags(List.of("cijfers")),
                        new Reason.Words(List.of("boekhouding")),
                        new Reason.Sector("services"),
                        new Reason.Town("Gent"));
    }

    @Test
    void an_organisation_stands_there_once_with_its_best_reason() {
        var weak = offer(1, "Boekhouder");
        var best = offer(1, "Boekhouder", "cijfers");

        var ranked = Matching.rank(BOOKS, List.of(weak, best), 9);

        assertThat(ranked).singleElement().matches(it -> it.candidate().equals(best));
    }

    @Test
    void the_order_of_who_is_looked_at_changes_nothing() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var some = some(random);
            var ranked = Matching.rank(BOOKS, some, 5);
            var shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);

            assertThat(Matching.rank(BOOKS, shuffled, 5)).as("seed %d", seed).isEqualTo(ranked);
            assertThat(ranked)
                    .as("seed %d", seed)
                    .allMatch(it -> !it.reasons().isEmpty())
                    .isSortedAccordingTo((a, b) -> Integer.compare(b.score(), a.score()));
        }
    }

    private static List<Candidate> some(Random random) {
        var titles = List.of("Boekhouder", "Zaal", "Cijfers en lonen", "");
        var sources = List.of(Source.values());
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < random.nextInt(12); i++) {
            all.add(
                    new Candidate(
                            sources.get(random.nextInt(sources.size())),
                            1 + random.nextInt(5),
                            1 + random.nextInt(5),
                            titles.get(random.nextInt(4)),
                            "/x/" + i,
                            random.nextBoolean() ? Set.of("cijfers") : Set.of("bier"),
                            random.nextBoolean() ? "services" : "food",
                            random.nextBoolean() ? "Gent" : "Luik"));
        }
        return all;
    }
}
