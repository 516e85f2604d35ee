package coop.meent.knowledge.reading;

import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.Reading.Titled;
import coop.meent.knowledge.reading.LaterStore.Kept;
import coop.meent.knowledge.reading.PaperStore.Ordered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What readers do, as the API takes and gives it.
final class ReaderJson {
    private ReaderJson() {}

    /// Whether an article helped, and why.
    public record Said(boolean useful, @Nullable String reason) {}

    /// What you keep for later, what was added last first.
    public record ToRead(List<Item> items) {}

    /// An article that you keep for later.
    public record Item(long id, String title, String language, String path, Instant at) {
        static Item of(Kept it) {
            return new Item(it.id(), it.title(), it.language(), it.path(), it.at());
        }
    }

    /// Articles on the same things, the nearest first.
    public record Related(List<Link> items) {}

    /// An article as it is named elsewhere.
    public record Link(long id, String title, String language, String path) {
        static Link of(Titled it) {
            return new Link(it.id(), it.title(), it.language(), Article.path(it.id()));
        }
    }

    /// A collection as a PDF.
    ///
    /// @param work the page that shows how far it is
    /// @param done articles of `total`
    /// @param made whether it has been made
    /// @param file whether there is a file; none when it was too long for one
    public record Paper(
            long id,
            long collection,
            String work,
            int done,
            int total,
            boolean made,
            boolean file) {
        static Paper of(Ordered it, String work) {
            return new Paper(
                    it.id(),
                    it.collection(),
                    work,
                    it.done(),
                    it.total(),
                    it.made().isPresent(),
                    it.whole());
        }
    }
}
