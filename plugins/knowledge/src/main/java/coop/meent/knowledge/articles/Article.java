package coop.meent.knowledge.articles;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// An article, without its text.
///
/// @param concept is the same for all translations of one article
/// @param original whether the translations are made of this one
/// @param basedOn the revision of the original that a translation says
/// @param position among the articles of its collection
/// @param state of the newest revision
/// @param card of the revision that readers see, before that of the newest
/// @param latest number of the newest revision
/// @param shown number of the revision that readers see
/// @param question the question that it answers
/// @param version grows with each change, whatever it is
/// @param hidden why the team hid it; empty while it is seen
public record Article(
        long id,
        long concept,
        boolean original,
        OptionalInt basedOn,
        long collection,
        int position,
        State state,
        Card card,
        int latest,
        OptionalInt shown,
        Care care,
        OptionalLong question,
        Optional<Instant> publishedAt,
        Instant changedAt,
        int version,
        String hidden) {
    /// The type under which search, freshness and events know it.
    public static final String TYPE = "article";

    public String title() {
        return card.title();
    }

    /// {@return the `/`-led address of its page, without language}
    public String path() {
        return path(id);
    }

    public static String path(long article) {
        return "/knowledge/" + article;
    }

    /// {@return how the audit log calls it}
    public String subject() {
        return TYPE + ":" + id;
    }

    /// {@return whether those for whom its collection is can read it}
    public boolean readable() {
        return known() && state != State.ARCHIVED;
    }

    /// {@return whether those for whom its collection is can know that it is or was there}
    public boolean known() {
        return shown.isPresent() && hidden.isEmpty();
    }

    /// {@return whether a revision is newer than what readers see}
    public boolean ahead() {
        return shown.isPresent() && shown.getAsInt() < latest;
    }
}
