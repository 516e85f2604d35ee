package coop.meent.core.pages;

import coop.meent.core.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Pages as programs read and write them.
final class PageJson {
    private PageJson() {}

    /// A page.
    ///
    /// @param texts in every language that it has
    record Item(String slug, String path, boolean own, boolean footer, List<Text> texts) {
        static Item of(SitePage page) {
            var texts =
                    Arrays.stream(Language.values())
                            .flatMap(it -> page.text(it).stream())
                            .map(it -> Text.of(page, it))
                            .toList();
            return new Item(page.slug(), page.path(), page.own(), page.footer(), texts);
        }
    }

    /// What a page says in a language.
    ///
    /// @param body Markdown, with `{names}` of facts
    /// @param behind how many edits of the Dutch it lacks
    record Text(
            String language,
            int revision,
            String title,
            String body,
            int behind,
            @Nullable String at) {
        static Text of(SitePage page, PageText text) {
            return new Text(
                    text.language().tag(),
                    text.revision(),
                    text.title(),
                    text.body(),
                    page.behind(text.language()),
                    text.at().map(Object::toString).orElse(null));
        }
    }

    /// All pages.
    record Items(List<Item> items) {}

    /// The edits of a text.
    record Edits(List<Text> items) {}

    /// A new page.
    record New(
            @Nullable String slug,
            @Nullable String title,
            @Nullable String body,
            @Nullable Boolean footer) {
        NewPageForm form() {
            return new NewPageForm(
                    Objects.requireNonNullElse(slug, ""),
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(body, ""),
                    !Boolean.FALSE.equals(footer));
        }
    }

    /// A text to save.
    ///
    /// @param base the revision that it is based upon; without it, whatever stands there
    record Body(@Nullable String title, @Nullable String body, @Nullable Integer base) {
        PageForm form(PageDesk.Place place) {
            return new PageForm(
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(body, ""),
                    Objects.requireNonNullElse(base, place.text().revision()),
                    place.page().shown(Language.NL).revision(),
                    true);
        }
    }

    /// Where a page stands.
    record Footer(boolean footer) {}
}
