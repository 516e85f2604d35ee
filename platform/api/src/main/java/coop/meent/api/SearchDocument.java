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
/// @param staleFrom the first moment at which it is too long ago that anybody looked whether it is
///   still correct: from then on only its `keepers` find it, and whoever asks for `state:overdue`;
///   the platform compares with the clock at each query
/// @param keepers who finds it all the same; it opens nothing to who is not in its audience
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
        List<DatedAudience> dated,
        Optional<Instant> staleFrom,
        Set<Audience> keepers) {
    /// @throws IllegalArgumentException for a tag that pretends to be one of the platform's
    public SearchDocument {
        audience = Set.copyOf(audience);
        tags = Set.copyOf(tags);
        dated = List.copyOf(dated);
        keepers = Set.copyOf(keepers);
        tags.forEach(SearchDocument::check);
    }

    /// A document that never goes stale.
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
            Set<String> tags,
            List<DatedAudience> dated) {
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
                dated,
                Optional.empty(),
                Set.of());
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
                all,
                staleFrom,
                keepers);
    }

    /// {@return the same document, which from a moment on only its keepers find, and whoever asks
    /// for `state:overdue`}
    ///
    /// @param moment the first at which it is stale
    /// @param who of its audience goes on finding it, with a mark
    public SearchDocument staleFrom(Instant moment, Set<Audience> who) {
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
                dated,
                Optional.of(moment),
                who);
    }

    private static void check(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT);
        if (lower.startsWith(Principle.TAGS) && Principle.of(lower).isEmpty()) {
            throw new IllegalArgumentException("no tag of a principle: " + tag);
        }
    }
}
