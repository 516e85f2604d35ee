package coop.meent.knowledge.articles;

import coop.meent.knowledge.articles.Written.Heading;
import coop.meent.knowledge.articles.Written.Segment;
import coop.meent.knowledge.shelves.Collection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An article as one reader gets it, with the titles that this reader may see and no others.
///
/// @param segments the text that readers see
/// @param linked articles to which it leads
/// @param backlinks articles that lead to it
/// @param translations the same article in other languages
/// @param related articles on the same things, the nearest first
/// @param own what this reader did with it
/// @param shownAt since when readers see this text
/// @param checked when somebody last said that it is right
/// @param checkedBy who; nobody once they have left
/// @param question from which it came, if the reader may see that
/// @param behind how many revisions the original has had since this translation; only of one
public record Reading(
        Article article,
        Collection collection,
        List<Segment> segments,
        List<Heading> headings,
        List<Titled> linked,
        List<Titled> backlinks,
        List<Titled> translations,
        List<Titled> related,
        Own own,
        Optional<Instant> shownAt,
        Optional<Instant> checked,
        OptionalLong checkedBy,
        OptionalLong question,
        OptionalInt behind) {
    public Reading {
        segments = List.copyOf(segments);
        headings = List.copyOf(headings);
        linked = List.copyOf(linked);
        backlinks = List.copyOf(backlinks);
        translations = List.copyOf(translations);
        related = List.copyOf(related);
    }

    /// What a reader did with an article; a visitor nothing that is known.
    ///
    /// @param later whether they keep it for later
    /// @param useful whether it helped, if they said so
    public record Own(boolean later, Optional<Boolean> useful) {}

    /// An article as it is named elsewhere.
    public record Titled(long id, String title, String language) {
        public String path() {
            return Article.path(id);
        }
    }

    /// The place of an article in its collection.
    record Key(int position, long id) {
        static final Key FIRST = new Key(-1, 0);

        static Key parse(String text) {
            return text.matches("\\d{1,9}-\\d{1,18}")
                    ? new Key(
                            Integer.parseInt(text.substring(0, text.indexOf('-'))),
                            Long.parseLong(text.substring(text.indexOf('-') + 1)))
                    : FIRST;
        }

        static String text(Article it) {
            return it.position() + "-" + it.id();
        }
    }

    static Map<Long, Titled> byId(List<Titled> all) {
        return all.stream().collect(Collectors.toMap(Titled::id, Function.identity()));
    }
}
