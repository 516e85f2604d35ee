package coop.meent.core.search.lucene;

import static coop.meent.core.search.lucene.Draft.NOW;
import static coop.meent.core.search.lucene.Draft.article;
import static coop.meent.core.search.lucene.Draft.query;
import static coop.meent.core.search.lucene.Draft.vacancy;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.search.Hit;
import coop.meent.core.search.Key;
import coop.meent.core.search.Query;
import coop.meent.core.search.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    private LuceneEngine engine;

    @BeforeEach
    void open(@TempDir Path folder) {
        engine = new LuceneEngine(folder, new UUID(0, 1));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "vacature, Nieuwe vacatures",
        "cooperatie, Een coöperatie oprichten",
        "register, Het aandeelhoudersregister",
        "energie, Energiecoöperatie in Gent"
    })
    void dutch_is_understood_in_titles_and_in_bodies(String asked, String text) {
        put(article("title", text), article("body", "Iets anders").body(text));

        assertThat(ids(query(asked))).containsExactly("title", "body");
        assertThat(ids(query("gister"))).isEmpty();
    }

    @Test
    void french_and_english_are_understood_too() {
        put(
                article("fr", "Les coopératives").language("fr").body("L'énergie des sociétés"),
                article("en", "Meetings").language("en").body("Our members' shares"),
                article("de", "Genossenschaft").language("de").body("Über uns"));

        assertThat(ids(query("cooperative"))).containsExactly("fr");
        assertThat(ids(query("energie société"))).containsExactly("fr");
        assertThat(ids(query("meeting member"))).containsExactly("en");
        assertThat(engine.search(query("uber")).hits())
                .extracting(Hit::excerpt)
                .containsExactly("<mark>Über</mark> uns");
    }

    @Test
    void the_word_itself_comes_before_its_forms_and_those_before_compounds() {
        put(
                article("part", "Aandeelhoudersregister"),
                article("form", "Registers"),
                article("exact", "Register"),
                article("body", "Over ons").body("Het register"));

        assertThat(ids(query("register"))).containsExactly("exact", "form", "part", "body");
    }

    @Test
    void all_words_must_be_there_but_small_ones_and_phrases_are_taken_as_they_stand() {
        put(
                article("both", "Boekhouder").body("Wij zoeken iemand in Gent"),
                article("one", "Boekhouder").body("Wij zoeken iemand voor Brugge"));

        assertThat(ids(query("boekhouder gent"))).containsExactly("both");
        assertThat(ids(query("de boekhouder van gent"))).containsExactly("both");
        assertThat(ids(query("\"iemand in gent\""))).containsExactly("both");
        assertThat(ids(query("\"gent iemand\" boekhouder xyzzy"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"coperatie", "cooperatei", "coöpperatie", "vergaderig"})
    void typos_are_forgiven_when_nothing_matches(String asked) {
        put(article("1", "Energiecoöperatie").body("De vergadering van de coöperatie"));

        assertThat(ids(query(asked))).containsExactly("1");
    }

    @Test
    void typos_are_not_forgiven_when_something_matches() {
        put(article("bond", "De bond"), article("hond", "De hond"));

        assertThat(ids(query("hond"))).containsExactly("hond");
    }

    @Test
    void an_excerpt_shows_the_words_and_escapes_all_else() {
        put(
                article("1", "Kort")
                        .body("<script>alert('x')</script> Ons aandeelhoudersregister & co"),
                article("2", "Aandeelhoudersregister").teaser("<b>Lees</b> meer"));

        assertThat(engine.search(query("register")).hits())
                .extracting(Hit::excerpt)
                .containsExactlyInAnyOrder(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; Ons"
                                + " <mark>aandeelhoudersregister</mark> &amp; co",
                        "&lt;b&gt;Lees&lt;/b&gt; meer");
    }

    @Test
    void an_excerpt_of_a_long_text_is_short_and_around_the_word() {
        put(
                article("1", "Lang")
                        .body("voor ".repeat(3000) + "het register " + "na ".repeat(30000)));

        assertThat(engine.search(query("register")).hits().getFirst().excerpt())
                .contains("<mark>register</mark>")
                .startsWith("…")
                .endsWith("…")
                .hasSizeLessThan(300);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        put(
                IntStream.range(0, 45)
                        .mapToObj(n -> vacancy("v" + n, "Vacature").at(NOW.minusSeconds(n / 3)))
                        .toArray(Draft[]::new));
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = engine.search(page("vacature", cursor));
            assertThat(page.total()).isEqualTo(45);
            page.hits().forEach(hit -> seen.add(hit.id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).hasSize(45).doesNotHaveDuplicates().startsWith("v0", "v1", "v2");
        assertThat(engine.search(page("vacature", Optional.of("nonsense"))).hits()).hasSize(20);
    }

    @Test
    void no_words_find_everything_newest_first() {
        put(article("old", "Een").at(NOW.minusSeconds(60)), article("new", "Twee").body("Iets"));

        assertThat(ids(query(" "))).containsExactly("new", "old");
        assertThat(engine.search(query("")).hits().getFirst().excerpt()).isEqualTo("Iets");
    }

    @Test
    void types_are_counted_whichever_are_asked_for() {
        put(vacancy("1", "Kok"), vacancy("2", "Kok"), article("3", "Kok").organisation(7));
        var articles =
                new Query(
                        "kok",
                        Set.of("public"),
                        Set.of("article"),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of("vacancy", "article"),
                        NOW,
                        20,
                        Optional.empty());

        var results = engine.search(articles);

        assertThat(results.total()).isEqualTo(1);
        assertThat(results.hits()).extracting(Hit::organisation).containsExactly(Optional.of(7L));
        assertThat(results.typeFacet()).isEqualTo(Map.of("vacancy", 2L, "article", 1L));
    }

    @Test
    void titles_are_suggested_by_the_beginnings_of_their_words() {
        put(
                vacancy("1", "Coördinator energiecoöperatie"),
                vacancy("2", "Kok"),
                vacancy("3", "Coördinator shit"));

        assertThat(engine.suggest(query("ener coo")))
                .containsExactly(
                        new Suggestion("vacancy", "1", "Coördinator energiecoöperatie", "/jobs/1"));
        assertThat(engine.suggest(query("coördinator"))).hasSize(1);
        assertThat(engine.suggest(query(""))).isEmpty();
    }

    @Test
    void what_is_put_again_replaces_and_what_is_deleted_is_gone() {
        put(vacancy("1", "Kok"), article("1", "Kok"));

        engine.update(List.of(vacancy("1", "Bakker").document()), List.of(new Key("article", "1")));

        assertThat(ids(query("kok"))).isEmpty();
        assertThat(ids(query("bakker"))).containsExactly("1");
        engine.deleteAll("jobs");
        assertThat(ids(query("bakker"))).isEmpty();
        assertThat(engine.isEmpty()).isTrue();
    }

    private void put(Draft... drafts) {
        engine.update(Arrays.stream(drafts).map(Draft::document).toList(), List.of());
    }

    private List<String> ids(Query query) {
        return engine.search(query).hits().stream().map(Hit::id).toList();
    }

    private static Query page(String text, Optional<String> cursor) {
        return new Query(
                text,
                Set.of("public"),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of("vacancy"),
                NOW,
                20,
                cursor);
    }
}
