package coop.meent.core.search.lucene;

import static coop.meent.core.search.lucene.Draft.NOW;
import static coop.meent.core.search.lucene.Draft.article;
import static coop.meent.core.search.lucene.Draft.vacancy;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Audience;
import coop.meent.api.DatedAudience;
import coop.meent.core.search.Document;
import coop.meent.core.search.Hit;
import coop.meent.core.search.Query;
import coop.meent.core.search.Suggestion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The index against a plain model: documents with any audiences at any times, anybody who asks, at
/// any moment, above all a microsecond around those at which something begins, ends or goes stale.
class DatedAudiencePropertyTest {
    private static final List<String> TERMS =
            List.of("public", "members", "org:1", "org:11", "group:1", "can:a1.b", "person:7");
    private static final Set<String> LIVE = Set.of("vacancy", "article");
    private static final Duration STEP = Duration.ofNanos(1_000);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void the_index_shows_what_the_model_shows_at_every_moment(long seed) {
        var random = new Random(seed);
        var model = new ArrayList<Document>();
        try (var engine = new LuceneEngine(folder, new UUID(0, seed))) {
            for (int round = 0; round < 6; round++) {
                change(engine, model, random);
                for (int i = 0; i < 25; i++) {
                    agree(engine, model, asked(random));
                }
            }
        }
    }

    private static void change(LuceneEngine engine, List<Document> model, Random random) {
        var made = new ArrayList<Document>();
        for (int i = 0; i < 12; i++) {
            made.add(document(model.size() + i, random));
        }
        var gone = model.stream().filter(_ -> random.nextInt(8) == 0).toList();
        model.removeAll(gone);
        var keys = made.stream().map(Document::key).toList();
        model.removeIf(it -> keys.contains(it.key()));
        model.addAll(made);
        engine.update(made, gone.stream().map(Document::key).toList());
    }

    private static Document document(int id, Random random) {
        var name = Integer.toString(id);
        var draft = random.nextBoolean() ? vacancy(name, "Kok " + id) : article(name, "Kok " + id);
        var terms = new HashSet<String>();
        if (random.nextInt(3) == 0) {
            terms.add(term(random));
        }
        return draft.audience(terms.toArray(String[]::new))
                .dated(Stream.generate(() -> dated(random)).limit(random.nextInt(4)).toList())
                .visible(moment(random, 3), moment(random, 3))
                .stale(moment(random, 1), term(random))
                .document();
    }

    private static DatedAudience dated(Random random) {
        return new DatedAudience(new Audience(term(random)), moment(random, 1), moment(random, 1));
    }

    private static String term(Random random) {
        return TERMS.get(random.nextInt(TERMS.size()));
    }

    private static Optional<Instant> moment(Random random, int rarity) {
        return random.nextInt(rarity + 1) > 0
                ? Optional.empty()
                : Optional.of(NOW.plus(STEP.multipliedBy(random.nextInt(6))));
    }

    private static Query asked(Random random) {
        var terms = TERMS.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
        var about = STEP.multipliedBy(random.nextInt(8) - 1L).plusNanos(random.nextInt(3) - 1L);
        var text = random.nextBoolean() ? "" : "kok";
        var query = Draft.query(text, terms, LIVE, NOW.plus(about));
        return random.nextInt(4) == 0 ? overdue(query) : query;
    }

    private static void agree(LuceneEngine engine, List<Document> model, Query query) {
        var visible = model.stream().filter(it -> shown(it, query)).toList();
        var found = new TreeSet<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = engine.search(from(query, cursor));
            page.hits().stream().map(Hit::id).forEach(found::add);
            assertThat(page.typeFacet()).isEqualTo(counts(page.total(), visible));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(found).as(query.toString()).isEqualTo(ids(visible));
        assertThat(engine.suggest(from(typing(query), Optional.empty())))
                .extracting(Suggestion::id)
                .allMatch(id -> ids(visible).contains(id))
                .hasSize(Math.min(5, visible.size()));
    }

    private static Map<String, Long> counts(long total, List<Document> visible) {
        assertThat(total).isEqualTo(visible.size());
        return visible.stream()
                .collect(Collectors.groupingBy(Document::type, Collectors.counting()));
    }

    private static boolean shown(Document document, Query query) {
        var now = query.now();
        boolean open =
                document.visibleFrom().map(it -> !now.isBefore(it)).orElse(true)
                        && document.visibleUntil().map(now::isBefore).orElse(true);
        boolean mine =
                document.audience().stream().anyMatch(query.audienceTerms()::contains)
                        || document.dated().stream()
                                .filter(it -> query.audienceTerms().contains(it.audience().term()))
                                .anyMatch(it -> it.at(now));
        boolean stale = document.staleFrom().map(it -> !now.isBefore(it)).orElse(false);
        boolean kept = document.keepers().stream().anyMatch(query.audienceTerms()::contains);
        return open && mine && (query.overdue() ? stale : !stale || kept);
    }

    private static Set<String> ids(List<Document> documents) {
        return documents.stream().map(Document::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Query typing(Query query) {
        var typed = Draft.query("kok", query.audienceTerms(), LIVE, query.now());
        return query.overdue() ? overdue(typed) : typed;
    }

    private static Query overdue(Query query) {
        return new Query(
                query.text(),
                query.audienceTerms(),
                query.types(),
                query.tags(),
                query.organisation(),
                query.language(),
                query.liveTypes(),
                query.now(),
                true,
                query.limit(),
                query.cursor());
    }

    private static Query from(Query query, Optional<String> cursor) {
        return new Query(
                query.text(),
                query.audienceTerms(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                query.liveTypes(),
                query.now(),
                query.overdue(),
                5,
                cursor);
    }
}
