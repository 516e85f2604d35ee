package coop.meent.knowledge.articles;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
        title = clean(title).strip();
        summary = clean(summary).strip();
        tags =
                tags.stream()
                        .map(it -> clean(it).strip().toLowerCase(Locale.ROOT))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the text without the one character that a database cannot keep}
    static String clean(String text) {
        return text.replace("\0", "");
    }

    /// {@return the card of a text about which nothing more is known}
    public static Card of(String language, String title) {
        return new Card(Kind.PLAIN, language, title, "", Set.of(), "", "");
    }
}
