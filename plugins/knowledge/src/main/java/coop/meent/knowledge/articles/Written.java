package coop.meent.knowledge.articles;

import coop.meent.knowledge.writing.Destination;
import java.util.List;

/// A text that was made ready to be read.
///
/// @param segments in order
/// @param headings for the table of contents
/// @param plain the words alone
/// @param destinations where its links lead, each once
public record Written(
        List<Segment> segments,
        List<Heading> headings,
        String plain,
        List<Destination> destinations) {
    public Written {
        segments = List.copyOf(segments);
        headings = List.copyOf(headings);
        destinations = List.copyOf(destinations);
    }

    /// A piece of a text.
    public sealed interface Segment {
        /// HTML that is safe as it stands.
        record Html(String html) implements Segment {}

        /// A link to another article, whose title stands there unless it has words of its own.
        ///
        /// @param anchor a heading there, without `#`; may be empty
        /// @param label safe HTML; empty for the title
        record Mention(long article, String anchor, String label) implements Segment {}
    }

    /// A heading of the text.
    ///
    /// @param level from 2
    /// @param id of its element
    /// @param text the words alone
    public record Heading(int level, String id, String text) {}
}
