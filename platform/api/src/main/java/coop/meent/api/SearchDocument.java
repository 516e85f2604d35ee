package coop.meent.api;

import java.time.Instant;
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
/// @param audience who may find it; empty means nobody
/// @param organisation the organisation that it belongs to
/// @param at when it was published or last changed in substance
/// @param visibleFrom findable from then on; the platform compares with the clock at each query
/// @param visibleUntil findable until then, exclusive
/// @param tags lower case words to filter by
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
        Set<String> tags) {
    public SearchDocument {
        audience = Set.copyOf(audience);
        tags = Set.copyOf(tags);
    }
}
