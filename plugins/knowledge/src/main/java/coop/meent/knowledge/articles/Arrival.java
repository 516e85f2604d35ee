package coop.meent.knowledge.articles;

import java.util.List;
import java.util.OptionalLong;

/// An article that comes from elsewhere, with its text and who looks after it.
///
/// @param id as [Arrivals#reserve] gave it
/// @param key the same key makes one article, however often it comes
/// @param body Markdown, whose links say ids already
/// @param front lines at the head of its file that nobody here knows
/// @param original the article of which it is a translation
/// @param files that stand in its text, by id
public record Arrival(
        long id,
        String key,
        long collection,
        Card card,
        String body,
        String front,
        Care care,
        OptionalLong original,
        List<String> files) {
    public Arrival {
        files = List.copyOf(files);
    }
}
