package coop.meent.core.search.lucene;

import static coop.meent.core.search.lucene.Draft.NOW;
import static coop.meent.core.search.lucene.Draft.article;
import static coop.meent.core.search.lucene.Draft.query;
import static coop.meent.core.search.lucene.Draft.queryAs;
import static coop.meent.core.search.lucene.Draft.queryAt;
import static coop.meent.core.search.lucene.Draft.vacancy;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Audience;
import coop.meent.core.search.Hit;
import coop.meent.core.search.Query;
import coop.meent.core.search.Results;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {
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
    @ValueSource(
            strings = {
                "jaarrekening",
                "jaarekening",
                "jaarrekening xyzzy",
                "\"de jaarrekening\"",
                ""
            })
    void what_is_for_one_organisation_is_neither_found_nor_counted_by_others(String asked) {
        put(
                article("secret", "De jaarrekening").body("De jaarrekening").audience("org:42"),
                article("open", "Iets anders").body("Voor iedereen"));

        for (var audience : List.of("public", "members", "org:4", "org:421")) {
            assertUnseen(queryAs(asked, audience));
        }
        assertThat(engine.search(queryAs(asked, "public", "org:42")).hits())
                .anyMatch(hit -> hit.id().equals("secret"));
    }

    @Test
    void who_is_nothing_finds_nothing() {
        put(article("1", "Kok"));

        assertThat(engine.search(queryAs("kok")).total()).isZero();
        assertThat(engine.search(queryAs("")).typeFacet()).isEmpty();
        assertThat(engine.suggest(queryAs("kok"))).isEmpty();
    }

    @Test
    void the_clock_opens_and_closes_without_an_update() {
        put(vacancy("1", "Kok").visible(Optional.of(NOW), Optional.of(NOW.plusSeconds(60))));

        assertUnseen(queryAt("kok", NOW.minusMillis(1)));
        assertThat(engine.search(queryAt("kok", NOW)).total()).isEqualTo(1);
        assertThat(engine.suggest(queryAt("kok", NOW.plusSeconds(59)))).hasSize(1);
        assertUnseen(queryAt("kok", NOW.plusSeconds(60)));
    }

    @Test
    void an_audience_that_ends_gives_way_to_the_next_in_the_same_microsecond() {
        var members = Audience.MEMBERS.until(NOW);
        put(vacancy("1", "Kok").audience().dated(List.of(members, Audience.PUBLIC.from(NOW))));
        var before = NOW.minusNanos(1);

        assertThat(count(Set.of("public"), before)).isZero();
        assertThat(count(Set.of("public", "members"), before)).isEqualTo(1);
        assertThat(count(Set.of("members"), NOW)).isZero();
        assertThat(count(Set.of("public"), NOW)).isEqualTo(1);
    }

    @Test
    void only_what_has_all_the_tags_is_found_and_counted() {
        put(
                article("both", "Kok").tags("ica:3", "Voeding"),
                article("one", "Kok").tags("voeding"),
                article("none", "Kok"));

        assertThat(tagged("voeding").total()).isEqualTo(2);
        assertThat(tagged("VOEDING", "ica:3").hits()).extracting(Hit::id).containsExactly("both");
        assertThat(tagged("voed").total()).isZero();
        assertThat(engine.search(query("ica")).total()).isZero();
    }

    private long count(Set<String> terms, Instant now) {
        return engine.search(query("kok", terms, Set.of("vacancy"), now)).total();
    }

    private Results tagged(String... tags) {
        var plain = query("kok");
        return engine.search(
                new Query(
                        plain.text(),
                        plain.audienceTerms(),
                        plain.types(),
                        Set.of(tags),
                        plain.organisation(),
                        plain.language(),
                        plain.liveTypes(),
                        plain.now(),
                        plain.limit(),
                        plain.cursor()));
    }

    @Test
    void a_stopped_plugin_takes_its_hits_along_and_brings_them_back() {
        put(vacancy("1", "Kok"), article("2", "Kok"));
        var articlesLive = live(Set.of("article"));

        assertThat(engine.search(articlesLive).typeFacet()).isEqualTo(Map.of("article", 1L));
        assertThat(engine.suggest(articlesLive)).hasSize(1);
        assertUnseen(live(Set.of()));
        assertThat(engine.search(query("kok")).total()).isEqualTo(2);
    }

    private void assertUnseen(Query query) {
        var results = engine.search(query);

        assertThat(results.hits()).noneMatch(hit -> hit.id().equals("secret"));
        assertThat(results.total()).isLessThanOrEqualTo(1);
        assertThat(results.total()).isEqualTo(results.hits().size());
        assertThat(results.typeFacet().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(results.total());
        assertThat(results.next()).isEmpty();
        assertThat(engine.suggest(query)).isEmpty();
    }

    private static Query live(Set<String> types) {
        return query("kok", Set.of("public"), types, NOW);
    }

    private void put(Draft... drafts) {
        engine.update(Arrays.stream(drafts).map(Draft::document).toList(), List.of());
    }
}
