package coop.meent.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One thing that can be found. Holds no personal data that its page does not show to the same
/// audience.
///
/// @param id its id within the source's type
/// @param title plain text
/// @param body plain text, not Markdown and not HTML
/// @param language `nl`, `fr` or `en`: how it is analysed
/// @param path `/`-led address of its page, without language
/// @param audience who may find it at any time; who is in none, nor in one of `dated`, never does
/// @param organisation the organisation that it belongs to
/// @param at when it was published or last changed in substance
/// @param visibleFrom findable from then on; the platform compares with the clock at each query
/// @param visibleUntil findable until then, exclusive
/// @param tags lower case words to filter by; those that begin with `ica:` are the tags of
///   [Principle], and no others
/// @param dated who may find it for a time, in addition; never outside of `visibleFrom` and
///   `visibleUntil`
/// @since 1.0
public record SearchDocument(
        String id,
        String title,
        String body,
        String language,
        String path,
        Set<Audience> audience,
        OptionalLong organisation,
        Instant at,
        Optional<Instant> visibleFrom,
        Optional<Instant> visibleUntil,
        Set<String> tags,
        List<DatedAudience> dated) {
    /// @throws IllegalArgumentException for a tag that pretends to be one of the platform's
    public SearchDocument {
        audience = Set.copyOf(audience);
        tags = Set.copyOf(tags);
        dated = List.copyOf(dated);
        tags.forEach(SearchDocument::check);
    }

    /// A document whose audience does not change with time.
    public SearchDocument(
            String id,
            String title,
            String body,
            String language,
            String path,
            Set<Audience> audience,
            OptionalLong organisation,
            Instant at,
            Optional<Instant> visibleFrom,
            Optional<Instant> visibleUntil,
            Set<String> tags) {
        this(
                id,
                title,
                body,
                language,
                path,
                audience,
                organisation,
                at,
                visibleFrom,
                visibleUntil,
                tags,
                List.of());
    }

    /// {@return the same document, which others may find for a time as well}
    public SearchDocument alsoFor(List<DatedAudience> more) {
        var all = new ArrayList<>(dated);
        all.addAll(more);
        return new SearchDocument(
                id,
                title,
                body,
                language,
                path,
                audience,
                organisation,
                at,
                visibleFrom,
                visibleUntil,
                tags,
                all);
    }

    private static void check(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT);
        if (lower.startsWith(Principle.TAGS) && Principle.of(lower).isEmpty()) {
            throw new IllegalArgumentException("no tag of a principle: " + tag);
        }
    }
}
