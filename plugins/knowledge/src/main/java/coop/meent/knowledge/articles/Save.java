package coop.meent.knowledge.articles;

import java.util.Optional;
import java.util.OptionalLong;

/// What an editor wants to keep.
///
/// @param article empty for a new one
/// @param collection where a new one is put; of others the present one counts
/// @param translation of what it is one, or newly equals
/// @param body Markdown
/// @param base the revision from which the editor began; 0 for a new one
/// @param note why
/// @param show whether readers see it at once, where nobody else has to approve it
public record Save(
        OptionalLong article,
        long collection,
        Optional<Translation> translation,
        Card card,
        String body,
        int base,
        String note,
        boolean show) {
    public Save {
        body = Card.clean(body);
        note = Card.clean(note).strip();
    }

    /// {@return a new article, which readers do not see yet}
    public static Save first(long collection, Card card, String body) {
        return new Save(
                OptionalLong.empty(), collection, Optional.empty(), card, body, 0, "", false);
    }

    /// {@return a new text of an article, made from its revision `base`}
    public static Save next(Article article, int base, String body) {
        return new Save(
                OptionalLong.of(article.id()),
                article.collection(),
                Optional.empty(),
                article.card(),
                body,
                base,
                "",
                false);
    }

    /// {@return the same, with the reason}
    public Save because(String reason) {
        return new Save(article, collection, translation, card, body, base, reason, show);
    }

    /// {@return the same with another card}
    public Save with(Card other) {
        return new Save(article, collection, translation, other, body, base, note, show);
    }

    /// {@return the same as a translation}
    public Save translating(Translation what) {
        return new Save(article, collection, Optional.of(what), card, body, base, note, show);
    }

    /// {@return the same, to be seen by readers at once}
    public Save shown() {
        return new Save(article, collection, translation, card, body, base, note, true);
    }
}
