package coop.meent.core.pages;

import coop.meent.core.text.Language;
import java.util.Map;
import java.util.Optional;

/// A page that the team edits.
///
/// @param slug its name in addresses
/// @param own whether the team made it; the others come with the site
/// @param footer whether it stands at the foot of every page
/// @param texts what it says; a page says something in Dutch at least
public record SitePage(String slug, boolean own, boolean footer, Map<Language, PageText> texts) {
    public SitePage {
        texts = Map.copyOf(texts);
    }

    /// {@return its address, without language}
    public String path() {
        return own ? "/pages/" + slug : "/" + slug;
    }

    /// {@return what it says in the language}
    public Optional<PageText> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /// {@return what is shown to readers of the language: without a translation, the Dutch}
    public PageText shown(Language language) {
        return text(language).or(() -> text(Language.NL)).orElseThrow();
    }

    /// {@return how many edits of the Dutch a translation lacks}
    public int behind(Language language) {
        int dutch = shown(Language.NL).revision();
        return text(language).map(it -> Math.max(0, dutch - it.dutch())).orElse(0);
    }
}
