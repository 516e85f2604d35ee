package coop.meent.core.search.lucene;

import coop.meent.api.DatedAudience;
import coop.meent.core.search.Document;
import coop.meent.core.search.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A document with defaults for what a test does not care about, and the same for a query.
record Draft(Document document) {
    static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    static Draft vacancy(String id, String title) {
        return of("jobs", "vacancy", id, title);
    }

    static Draft article(String id, String title) {
        return of("knowledge", "article", id, title);
    }

    private static Draft of(String plugin, String type, String id, String title) {
        return new Draft(
                new Document(
                        plugin,
                        type,
                        id,
                        title,
                        "",
                        "nl",
                        "/" + plugin + "/" + id,
                        Set.of("public"),
                        List.of(),
                        Optional.empty(),
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        ""));
    }

    /// Who may see it, and when.
    private record Shown(
            Set<String> audience,
            List<DatedAudience> dated,
            Optional<Long> organisation,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Instant> stale,
            Set<String> keepers) {
        static Shown of(Document it) {
            return new Shown(
                    it.audience(),
                    it.dated(),
                    it.organisation(),
                    it.visibleFrom(),
                    it.visibleUntil(),
                    it.staleFrom(),
                    it.keepers());
        }
    }

    /// What it says.
    private record Said(
            String body, String language, Instant at, Set<String> tags, String teaser) {}

    Draft body(String body) {
        return with(new Said(body, said().language(), said().at(), said().tags(), said().teaser()));
    }

    Draft language(String language) {
        return with(new Said(said().body(), language, said().at(), said().tags(), said().teaser()));
    }

    Draft at(Instant at) {
        return with(new Said(said().body(), said().language(), at, said().tags(), said().teaser()));
    }

    Draft tags(String... tags) {
        var said = said();
        return with(new Said(said.body(), said.language(), said.at(), Set.of(tags), said.teaser()));
    }

    Draft teaser(String teaser) {
        return with(new Said(said().body(), said().language(), said().at(), said().tags(), teaser));
    }

    Draft audience(String... terms) {
        var d = document;
        return with(
                new Shown(
                        Set.of(terms),
                        d.dated(),
                        d.organisation(),
                        d.visibleFrom(),
                        d.visibleUntil(),
                        d.staleFrom(),
                        d.keepers()));
    }

    Draft dated(List<DatedAudience> dated) {
        var d = document;
        return with(
                new Shown(
                        d.audience(),
                        dated,
                        d.organisation(),
                        d.visibleFrom(),
                        d.visibleUntil(),
                        d.staleFrom(),
                        d.keepers()));
    }

    Draft visible(Optional<Instant> from, Optional<Instant> until) {
        var d = document;
        return with(
                new Shown(
                        d.audience(),
                        d.dated(),
                        d.organisation(),
                        from,
                        until,
                        d.staleFrom(),
                        d.keepers()));
    }

    Draft stale(Optional<Instant> from, String... keepers) {
        var d = document;
        return with(
                new Shown(
                        d.audience(),
                        d.dated(),
                        d.organisation(),
                        d.visibleFrom(),
                        d.visibleUntil(),
                        from,
                        Set.of(keepers)));
    }

    Draft organisation(long id) {
        var d = document;
        return with(
                new Shown(
                        d.audience(),
                        d.dated(),
                        Optional.of(id),
                        d.visibleFrom(),
                        d.visibleUntil(),
                        d.staleFrom(),
                        d.keepers()));
    }

    static Query query(String text) {
        return queryAs(text, "public");
    }

    static Query queryAs(String text, String... audience) {
        return query(text, Set.of(audience), Set.of("vacancy", "article"), NOW);
    }

    static Query queryAt(String text, Instant now) {
        return query(text, Set.of("public"), Set.of("vacancy", "article"), now);
    }

    static Query query(String text, Set<String> audience, Set<String> live, Instant now) {
        return new Query(
                text,
                audience,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                live,
                now,
                20,
                Optional.empty());
    }

    private Said said() {
        var d = document;
        return new Said(d.body(), d.language(), d.at(), d.tags(), d.teaser());
    }

    private Draft with(Shown shown) {
        return with(said(), shown);
    }

    private Draft with(Said said) {
        return with(said, Shown.of(document));
    }

    private Draft with(Said said, Shown shown) {
        var d = document;
        return new Draft(
                new Document(
                        d.plugin(),
                        d.type(),
                        d.id(),
                        d.title(),
                        said.body(),
                        said.language(),
                        d.url(),
                        shown.audience(),
                        shown.dated(),
                        shown.organisation(),
                        said.at(),
                        shown.from(),
                        shown.until(),
                        said.tags(),
                        shown.stale(),
                        shown.keepers(),
                        said.teaser()));
    }
}
