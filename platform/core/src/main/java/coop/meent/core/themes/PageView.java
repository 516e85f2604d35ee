package coop.meent.core.themes;

import coop.meent.core.links.Secret;
import coop.meent.core.text.Language;
import java.util.Arrays;
import java.util.List;

/// What the layout reads of a page and of the request: the contract between the platform and every
/// theme.
///
/// @param siteName name of the community
/// @param title of the page, unless its template fills the block `title`
/// @param description one sentence for search engines; empty for none
/// @param language in which the page is read
/// @param path of the page, `/`-led, without language, with its query
/// @param baseUrl scheme, host and port, for absolute addresses
/// @param viewer who reads
/// @param menu main menu, in order
/// @param footer links at the foot of every page
/// @param flashes what has just happened
/// @param csrfToken for the forms of this page
/// @param jsonLd the page for machines; empty for none
/// @param noindex whether search engines must pass it by
public record PageView(
        String siteName,
        String title,
        String description,
        Language language,
        String path,
        String baseUrl,
        Reader viewer,
        List<Item> menu,
        List<Item> footer,
        List<Flash> flashes,
        String csrfToken,
        String jsonLd,
        boolean noindex) {
    public PageView {
        menu = List.copyOf(menu);
        footer = List.copyOf(footer);
        flashes = List.copyOf(flashes);
        // the one character that could end the script element around it
        jsonLd = jsonLd.replace("<", "\\u003c");
    }

    /// {@return a page for a visitor, with everything that may be empty empty}
    public static PageView of(String siteName, Language language, String path, String baseUrl) {
        return new PageView(
                siteName,
                "",
                "",
                language,
                path,
                baseUrl,
                Reader.VISITOR,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                false);
    }

    /// {@return the address of the page, without its query}
    public String canonical() {
        var end = path.indexOf('?');
        return baseUrl + language.href(end < 0 ? path : path.substring(0, end));
    }

    /// {@return the address to print on paper; empty when it holds a secret, which opens to whoever
    /// finds the sheet}
    public String printed() {
        var address = canonical();
        return Secret.masked(address).equals(address) ? address : "";
    }

    /// {@return the page in each language, this one included}
    public List<Alternate> alternates() {
        return Arrays.stream(Language.values())
                .map(it -> new Alternate(it, it.href(path), it == language))
                .toList();
    }

    /// {@return the menu entries that fit into the bar of a wide screen}
    public List<Item> firstOfMenu() {
        return menu.size() > 8 ? menu.subList(0, 6) : menu;
    }

    /// {@return the other menu entries}
    public List<Item> restOfMenu() {
        return menu.subList(firstOfMenu().size(), menu.size());
    }

    /// Who reads the page.
    ///
    /// @param signedIn whether it is a person known to the site
    /// @param name of the person
    /// @param administrator whether the person runs the site
    /// @param waiting how many notices the person has not read
    public record Reader(boolean signedIn, String name, boolean administrator, int waiting) {
        /// Nobody is signed in.
        public static final Reader VISITOR = new Reader(false, "", false, 0);
    }

    /// An entry of a menu.
    ///
    /// @param label already in the page's language
    /// @param path `/`-led, without language
    /// @param current whether the page is in this part of the site
    public record Item(String label, String path, boolean current) {}

    /// A message that is shown once.
    ///
    /// @param kind `fine`, `error`, `now` or `info`
    /// @param text already in the page's language
    public record Flash(String kind, String text) {}

    /// The page in a language.
    ///
    /// @param language the language
    /// @param href where it is, without host
    /// @param current whether it is the page itself
    public record Alternate(Language language, String href, boolean current) {}
}
