package coop.meent.knowledge.shelves;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shelves and collections, as the API takes and gives them.
final class ShelfJson {
    private ShelfJson() {}

    static final String SHELF =
            """
            {"nl": "Besturen", "fr": "Gouverner", "en": "Governing"}\
            """;

    static final String COLLECTION =
            """
            {"shelf": 1, "name": "Statuten en wetgeving", "about": "Wat de wet vraagt.",
             "language": "nl", "audience": "members", "fourEyes": true,
             "reviewMonths": 12, "graceDays": 30, "editors": [], "reviewers": []}\
            """;

    /// A shelf to make or change.
    public record ShelfInput(@Nullable String nl, @Nullable String fr, @Nullable String en) {
        Names names() {
            return new Names(text(nl), text(fr), text(en));
        }

        private static String text(@Nullable String sent) {
            return Objects.requireNonNullElse(sent, "").replace("\0", "").strip();
        }
    }

    /// A collection to make or change; what is left out stays as it is.
    public record CollectionInput(
            @Nullable Long shelf,
            @Nullable String name,
            @Nullable String about,
            @Nullable String language,
            @Nullable String audience,
            @Nullable Boolean fourEyes,
            @Nullable Integer reviewMonths,
            @Nullable Integer graceDays,
            @Nullable List<Long> editors,
            @Nullable List<Long> reviewers) {
        CollectionForm over(CollectionForm before) {
            return new CollectionForm(
                    said(shelf, before.shelf()),
                    said(name, before.name()),
                    said(about, before.about()),
                    said(language, before.language()),
                    said(audience, before.audience()),
                    fourEyes == null ? before.fourEyes() : fourEyes,
                    said(reviewMonths, before.months()),
                    said(graceDays, before.days()),
                    said(editors, before.editors()),
                    said(reviewers, before.reviewers()));
        }

        private static String said(@Nullable Object sent, String before) {
            return sent == null ? before : sent.toString().replace("\0", "");
        }

        private static List<String> said(@Nullable List<Long> sent, List<String> before) {
            return sent == null ? before : sent.stream().map(it -> Long.toString(it)).toList();
        }
    }

    /// All shelves.
    public record ShelfList(List<ShelfOut> items) {}

    /// A shelf.
    public record ShelfOut(long id, String name, Names names) {
        static ShelfOut of(Shelf it, String language) {
            return new ShelfOut(it.id(), it.names().in(language), it.names());
        }
    }

    /// The collections that the asker may read.
    public record CollectionList(List<CollectionOut> items) {}

    /// A collection.
    ///
    /// @param editors for who keeps the collection; nothing for others
    /// @param reviewers for who keeps the collection; nothing for others
    public record CollectionOut(
            long id,
            long shelf,
            String name,
            String about,
            String language,
            String audience,
            boolean fourEyes,
            long reviewMonths,
            int graceDays,
            boolean archived,
            String path,
            @Nullable List<Long> editors,
            @Nullable List<Long> reviewers) {
        static CollectionOut of(Collection it, boolean keeps) {
            return new CollectionOut(
                    it.id(),
                    it.shelf(),
                    it.name(),
                    it.about(),
                    it.language(),
                    it.audience().term(),
                    it.fourEyes(),
                    it.rhythm().toTotalMonths(),
                    it.graceDays(),
                    it.archived(),
                    it.path(),
                    keeps ? it.editors().stream().sorted().toList() : null,
                    keeps ? it.reviewers().stream().sorted().toList() : null);
        }
    }
}
