package coop.meent.core.search.lucene;

import coop.meent.core.search.Document;
import coop.meent.core.search.Query;
import java.time.Instant;
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
                        Optional.empty(),
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        ""));
    }

    Draft body(String body) {
        return with(
                body, document.language(), document.audience(), document.at(), document.teaser());
    }

    Draft language(String language) {
        return with(
                document.body(), language, document.audience(), document.at(), document.teaser());
    }

    Draft audience(String... terms) {
        return with(document.body(), document.language(), Set.of(terms), document.at(), "");
    }

    Draft at(Instant at) {
        return with(
                document.body(), document.language(), document.audience(), at, document.teaser());
    }

    Draft teaser(String teaser) {
        return with(
                document.body(), document.language(), document.audience(), document.at(), teaser);
    }

    Draft visible(Optional<Instant> from, Optional<Instant> until) {
        return limited(document.organisation(), from, until);
    }

    Draft organisation(long id) {
        return limited(Optional.of(id), document.visibleFrom(), document.visibleUntil());
    }

    static Query query(String text) {
        return new Query(
                text,
                Set.of("public"),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of("vacancy", "article"),
                NOW,
                20,
                Optional.empty());
    }

    static Query queryAs(String text, String... audience) {
        return new Query(
                text,
                Set.of(audience),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of("vacancy", "article"),
                NOW,
                20,
                Optional.empty());
    }

    static Query queryAt(String text, Instant now) {
        return new Query(
                text,
                Set.of("public"),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of("vacancy", "article"),
                now,
                20,
                Optional.empty());
    }

    private Draft limited(
            Optional<Long> organisation, Optional<Instant> from, Optional<Instant> until) {
        var d = document;
        return new Draft(
                new Document(
                        d.plugin(),
                        d.type(),
                        d.id(),
                        d.title(),
                        d.body(),
                        d.language(),
                        d.url(),
                        d.audience(),
                        organisation,
                        d.at(),
                        from,
                        until,
                        d.tags(),
                        d.teaser()));
    }

    private Draft with(
            String body, String language, Set<String> audience, Instant at, String teaser) {
        var d = document;
        return new Draft(
                new Document(
                        d.plugin(),
                        d.type(),
                        d.id(),
                        d.title(),
                        body,
                        language,
                        d.url(),
                        audience,
                        d.organisation(),
                        at,
                        d.visibleFrom(),
                        d.visibleUntil(),
                        d.tags(),
                        teaser));
    }
}
