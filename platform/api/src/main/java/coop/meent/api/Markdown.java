package coop.meent.api;

import java.util.List;
import java.util.function.UnaryOperator;

/// Markdown that people typed, made safe.
///
/// @since 1.0
@Provided
public interface Markdown {
    /// {@return sanitised HTML, safe to write without escaping}
    String html(String markdown);

    /// {@return the words alone, for search, feeds and descriptions}
    String text(String markdown);

    /// {@return a text with tables, footnotes, callouts, tasks, pictures, films and links to other
    /// pages, as HTML that is safe to write without escaping, for `<div class="prose">`}
    ///
    /// @param language in which our own words in it are said: `nl`, `fr` or `en`
    /// @param targets asked once for each destination
    Document document(String markdown, String language, Targets targets);

    /// {@return the same text with other destinations, and equal to the byte for the rest}
    ///
    /// @param destination is given every destination of a link, a picture, a definition of
    ///   references and an address between `<` and `>`, in the order in which they stand, without
    ///   escapes; answers with the one to write
    String rewrite(String markdown, UnaryOperator<String> destination);

    /// A text that was read.
    ///
    /// @param html safe; headings begin at the second level
    /// @param text the words alone
    /// @param headings in order, for a table of contents
    /// @param destinations where its links and pictures lead, as written, each once
    record Document(String html, String text, List<Heading> headings, List<String> destinations) {
        public Document {
            headings = List.copyOf(headings);
            destinations = List.copyOf(destinations);
        }
    }

    /// A heading of a text.
    ///
    /// @param level 2 to 4, as it stands in the page
    /// @param id of its element: as GitHub makes them, letters with accents kept
    /// @param text the words alone
    record Heading(int level, String id, String text) {}

    /// Says what a destination leads to.
    @FunctionalInterface
    interface Targets {
        /// Everything outside, and nothing to look up.
        Targets NONE = _ -> new Target.Outside();

        /// {@return what stands at a destination, for whoever will read the text}
        ///
        /// @param destination as written, e.g. `article:42#step-2`, `file:abc`, `https://…`,
        ///   `#step-2`
        Target of(String destination);
    }

    /// What a destination leads to. A path is written as it stands in the page, with language and
    /// fragment.
    sealed interface Target {
        /// A page of this site.
        ///
        /// @param title stands there when the link has no words of its own
        record Page(String path, String title) implements Target {}

        /// A picture of this site.
        ///
        /// @param alt stands for it when the text gives no words
        /// @param width in pixels
        /// @param height in pixels
        record Picture(String path, String alt, int width, int height) implements Target {}

        /// A recording of this site.
        ///
        /// @param title its name
        record Film(String path, String title) implements Target {}

        /// A file to take along.
        ///
        /// @param name stands there when the link has no words of its own
        /// @param bytes how large it is
        record Attachment(String path, String name, long bytes) implements Target {}

        /// Something elsewhere, or a heading of the same text: a link as it was written, without
        /// recommendation. Pictures from elsewhere are not loaded; a link to them stands there.
        record Outside() implements Target {}

        /// Nothing, or nothing for this reader: the words stay, without a link, and say so.
        record Missing() implements Target {}
    }
}
