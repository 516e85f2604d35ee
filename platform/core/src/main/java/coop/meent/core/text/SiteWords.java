package coop.meent.core.text;

import java.util.Map;
import java.util.Optional;

/// What the team of this site says in its own words, before theme, plugin and platform are asked:
/// the name of the community and the like. Plain texts, no patterns.
public final class SiteWords {
    private volatile Map<Word, String> words = Map.of();

    /// A text of the site, by the key of the message that it replaces.
    public record Word(Language language, String key) {}

    /// Says these words from now on, and no others.
    public void say(Map<Word, String> all) {
        words = Map.copyOf(all);
    }

    Optional<String> find(Language language, String key) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(words.get(new Word(language, key)));
    }
}
