package coop.meent.core.pages;

import coop.meent.core.text.Language;
import coop.meent.core.text.Resources;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// The texts that the site comes with: `pages/<slug>_<language>.md`, its title in the first line.
final class Drafts {
    private static final Resources OURS = Resources.beside(Drafts.class).in("pages");

    /// {@return the drafts of a page that comes with the site, in every language}
    Map<Language, PageText> of(String slug) {
        var texts = new EnumMap<Language, PageText>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, draft(slug, language));
        }
        return texts;
    }

    private static PageText draft(String slug, Language language) {
        var name = slug + "_" + language.tag() + ".md";
        var file =
                new String(
                        OURS.read(name)
                                .orElseThrow(() -> new IllegalStateException("no draft " + name)),
                        StandardCharsets.UTF_8);
        int end = file.indexOf('\n');
        var title = file.substring(0, end).replaceFirst("^#", "").strip();
        return PageText.draft(language, title, file.substring(end).strip());
    }
}
