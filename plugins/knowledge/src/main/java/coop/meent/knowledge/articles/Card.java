package coop.meent.knowledge.articles;

import java.util.Set;

/// What stands on the card of an article, apart from its text.
///
/// @param language of the text: `nl`, `fr` or `en`
/// @param title plain text
/// @param summary a sentence or two, plain text; may be empty
/// @param tags lower case; those of a principle begin with `ica:`
/// @param sector code of a sector; empty for all
/// @param legalForm code of a legal form; empty for all
public record Card(
        Kind kind,
        String language,
        String title,
        String summary,
        Set<String> tags,
        String sector,
        String legalForm) {
    public Card {
        tags = Set.copyOf(tags);
    }

    /// {@return the card of a text about which nothing more is known}
    public static Card of(String language, String title) {
        return new Card(Kind.PLAIN, language, title, "", Set.of(), "", "");
    }
}
