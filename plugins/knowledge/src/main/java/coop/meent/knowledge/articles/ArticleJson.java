package coop.meent.knowledge.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Articles and revisions, as the API takes and gives them.
final class ArticleJson {
    private ArticleJson() {}

    static final String NEW =
            """
            {"collection": 1, "title": "Een algemene vergadering voorbereiden", "kind": "guide",
             "language": "nl", "summary": "Van uitnodiging tot verslag.",
             "tags": ["ica:2", "vergadering"], "body": "## Vooraf\\n\\nStuur de uitnodiging."}\
            """;

    static final String NEXT =
            """
            {"base": 1, "body": "## Vooraf\\n\\nStuur de uitnodiging op tijd.",
             "note": "Termijn toegevoegd", "show": true}\
            """;

    /// An article to write, or what changes of one; what is left out stays as it is.
    ///
    /// @param base the revision from which one began; left out for a new article
    /// @param show whether readers see it at once, where nobody else has to approve it
    /// @param translates the original and the revision of it that this text says
    public record Input(
            @Nullable Long collection,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String kind,
            @Nullable String language,
            @Nullable List<String> tags,
            @Nullable String sector,
            @Nullable String legalForm,
            @Nullable String body,
            @Nullable Integer base,
            @Nullable String note,
            @Nullable Boolean show,
            @Nullable Translates translates) {
        /// @param before the article as it stands; a new one has none
        /// @param text the body that stays when none is sent
        Save save(Optional<Article> before, String text) {
            var card = before.map(Article::card).orElse(Card.of("nl", ""));
            return new Save(
                    before.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty()),
                    collection == null ? before.map(Article::collection).orElse(0L) : collection,
                    Optional.ofNullable(translates).map(Translates::translation),
                    card(card),
                    Objects.requireNonNullElse(body, text),
                    base == null ? 0 : base,
                    Objects.requireNonNullElse(note, ""),
                    Boolean.TRUE.equals(show));
        }

        private Card card(Card before) {
            return new Card(
                    kind == null ? before.kind() : Kind.of(kind).orElse(Kind.PLAIN),
                    Objects.requireNonNullElse(language, before.language()),
                    Objects.requireNonNullElse(title, before.title()),
                    Objects.requireNonNullElse(summary, before.summary()),
                    tags == null ? before.tags() : Set.copyOf(new HashSet<>(tags)),
                    Objects.requireNonNullElse(sector, before.sector()),
                    Objects.requireNonNullElse(legalForm, before.legalForm()));
        }
    }

    /// What a text is a translation of.
    public record Translates(long original, int revision) {
        Translation translation() {
            return new Translation(original, revision);
        }
    }

    /// Which revision is meant, and why.
    public record Which(int revision, @Nullable String note) {}

    /// Why something is given back.
    public record Why(@Nullable String why) {}

    /// Where an article goes.
    public record Where(long collection) {}

    /// Who looks after an article.
    public record Entrusted(
            @Nullable Long owner, @Nullable Long deputy, @Nullable LocalDate reviewBy) {}

    /// A piece of the articles that the asker may read.
    ///
    /// @param next the cursor of what follows
    public record Articles(List<Out> items, @Nullable String next) {}

    /// An article.
    ///
    /// @param title what readers see
    /// @param latest number of the newest revision; the base of the next
    /// @param shown number of the revision that readers see
    /// @param html of that revision, for the asker; left out in lists
    public record Out(
            long id,
            long collection,
            String title,
            String summary,
            String kind,
            String language,
            String state,
            List<String> tags,
            String sector,
            String legalForm,
            int latest,
            @Nullable Integer shown,
            @Nullable Long owner,
            @Nullable Long deputy,
            LocalDate reviewBy,
            @Nullable Instant publishedAt,
            Instant changedAt,
            String path,
            @Nullable String html) {
        static Out of(Article it, @Nullable String html) {
            return new Out(
                    it.id(),
                    it.collection(),
                    it.title(),
                    it.card().summary(),
                    it.card().kind().code(),
                    it.card().language(),
                    it.state().code(),
                    it.card().tags().stream().sorted().toList(),
                    it.card().sector(),
                    it.card().legalForm(),
                    it.latest(),
                    it.shown().isPresent() ? (Integer) it.shown().getAsInt() : null,
                    ArticleStore.boxed(it.care().owner()),
                    ArticleStore.boxed(it.care().deputy()),
                    it.care().reviewBy(),
                    it.publishedAt().orElse(null),
                    it.changedAt(),
                    it.path(),
                    html);
        }
    }

    /// Revisions, newest first.
    public record Revisions(List<RevisionOut> items, @Nullable Integer next) {}

    /// A revision.
    ///
    /// @param body Markdown; left out in lists
    public record RevisionOut(
            int no,
            String title,
            String summary,
            @Nullable String body,
            String note,
            @Nullable Long author,
            Instant at,
            int base,
            @Nullable Integer restored,
            @Nullable String kind,
            @Nullable List<String> tags,
            @Nullable String sector,
            @Nullable String legalForm) {
        static RevisionOut of(Revision it, boolean whole) {
            var facts = it.facts();
            return new RevisionOut(
                    it.no(),
                    it.title(),
                    it.summary(),
                    whole ? it.body() : null,
                    it.note(),
                    ArticleStore.boxed(it.author()),
                    it.at(),
                    it.base(),
                    it.restored().isPresent() ? (Integer) it.restored().getAsInt() : null,
                    facts.map(known -> known.kind().code()).orElse(null),
                    facts.map(known -> known.tags().stream().sorted().toList()).orElse(null),
                    facts.map(Revision.Facts::sector).orElse(null),
                    facts.map(Revision.Facts::legalForm).orElse(null));
        }
    }

    /// That somebody else saved first, as problem+json.
    ///
    /// @param base from which the asker began
    /// @param theirs what is the newest now
    public record StaleOut(
            String type,
            String title,
            int status,
            String detail,
            RevisionOut base,
            RevisionOut theirs) {}
}
