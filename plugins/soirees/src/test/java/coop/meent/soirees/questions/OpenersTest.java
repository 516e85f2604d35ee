package coop.meent.soirees.questions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/// With which question the tables begin.
@MeentTest
class OpenersTest {
    private final Openers openers = new Openers();

    @Test
    void the_library_has_every_theme_in_three_languages() {
        var cards = new Library().cards();

        assertThat(cards).hasSizeGreaterThanOrEqualTo(40);
        assertThat(cards.stream().map(Card::key)).doesNotHaveDuplicates();
        for (var language : List.of("nl", "fr", "en")) {
            assertThat(cards.stream().map(it -> it.in(language)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(it -> assertThat(it).matches("(?s).*[.?]").hasSizeLessThan(140));
        }
        for (var theme : Theme.values()) {
            assertThat(cards.stream().filter(it -> it.theme() == theme)).hasSizeGreaterThan(5);
        }
    }

    @Test
    void every_round_has_another_card_and_always_the_same_one(Site site) {
        long event = Hall.in(site).soiree(10);
        int all = new Library().cards().size();

        var texts = IntStream.rangeClosed(1, all).mapToObj(it -> text(site, event, it)).toList();

        assertThat(new HashSet<>(texts)).hasSize(all);
        assertThat(text(site, event, 3)).isEqualTo(texts.get(2));
        assertThat(text(site, event, all + 1)).as("then from the start").isEqualTo(texts.get(0));
    }

    @Test
    void what_the_organiser_picked_comes_first_and_only_themes_that_were_chosen_follow(Site site) {
        long event = Hall.in(site).soiree(10);
        try (var db = site.superuser()) {
            var boxes = new BoxStore();
            boxes.put(db, themed(boxes.touch(db, event)));
            insert(db, event, "'Wie bakt er brood?', 'nl', 2, ''");
            insert(db, event, "'Wie betaalt de huur?', 'nl', 1, ''");
            insert(db, event, "'Onaardig', 'nl', 3, 'Niet aardig'");

            assertThat(openers.of(db, event, 1, "fr"))
                    .hasValueSatisfying(
                            it -> assertThat(it.text()).isEqualTo("Wie betaalt de huur?"))
                    .hasValueSatisfying(it -> assertThat(it.language()).isEqualTo("nl"));
            assertThat(openers.of(db, event, 2, "fr").orElseThrow().asked()).isTrue();
            for (int round = 3; round < 12; round++) {
                var card = openers.of(db, event, round, "fr").orElseThrow();
                assertThat(card.theme()).hasValue(Theme.MONEY);
                assertThat(card.asked()).isFalse();
            }
        }
    }

    private static Box themed(Box box) {
        return new Box(box.event(), EnumSet.of(Theme.MONEY), false, false, box.version());
    }

    private static void insert(Handle db, long event, String values) {
        db.execute(
                "INSERT INTO soirees.question (event, at, body, language, picked, hidden) VALUES ("
                        + event
                        + ", now(), "
                        + values
                        + ")");
    }

    private String text(Site site, long event, int round) {
        try (var db = site.superuser()) {
            return openers.of(db, event, round, "nl").orElseThrow().text();
        }
    }
}
