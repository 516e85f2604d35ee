package coop.meent.core.search;

import coop.meent.api.Audience;
import coop.meent.api.DatedAudience;
import coop.meent.api.SearchDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that can be found.
///
/// @param type one kind of thing, unique across plugins: `vacancy`
/// @param title plain text, as are body and teaser
/// @param language two letters: `nl`, `fr`, `en`; any other is found by its plain words only
/// @param url path on this site
/// @param audience who may find it, any one of these: `public`, `members`, `org:42`, `person:7`
/// @param dated who may find it for a time, besides
/// @param at what it is sorted by when nothing else decides, newest first
/// @param visibleUntil the first moment at which it is no longer to be found
/// @param staleFrom from then on only keepers find it, and whoever asks for what is overdue
/// @param keepers of the audience: `org:42`, `person:7`
/// @param teaser shown where no word of the body was asked for; the beginning of the body if empty
public record Document(
        String plugin,
        String type,
        String id,
        String title,
        String body,
        String language,
        String url,
        Set<String> audience,
        List<DatedAudience> dated,
        Optional<Long> organisation,
        Instant at,
        Optional<Instant> visibleFrom,
        Optional<Instant> visibleUntil,
        Set<String> tags,
        Optional<Instant> staleFrom,
        Set<String> keepers,
        String teaser) {
    public Document {
        audience = Set.copyOf(audience);
        dated = List.copyOf(dated);
        tags = Set.copyOf(tags);
        keepers = Set.copyOf(keepers);
    }

    /// A document that never goes stale.
    public Document(
            String plugin,
            String type,
            String id,
            String title,
            String body,
            String language,
            String url,
            Set<String> audience,
            List<DatedAudience> dated,
            Optional<Long> organisation,
            Instant at,
            Optional<Instant> visibleFrom,
            Optional<Instant> visibleUntil,
            Set<String> tags,
            String teaser) {
        this(
                plugin,
                type,
                id,
                title,
                body,
                language,
                url,
                audience,
                dated,
                organisation,
                at,
                visibleFrom,
                visibleUntil,
                tags,
                Optional.empty(),
                Set.of(),
                teaser);
    }

    /// {@return what a source handed over, as a document of its plugin}
    static Document of(String plugin, String type, SearchDocument found) {
        return new Document(
                plugin,
                type,
                found.id(),
                found.title(),
                found.body(),
                found.language(),
                found.path(),
                terms(found.audience()),
                found.dated(),
                found.organisation().isPresent()
                        ? Optional.of(found.organisation().getAsLong())
                        : Optional.empty(),
                found.at(),
                found.visibleFrom(),
                found.visibleUntil(),
                found.tags(),
                found.staleFrom(),
                terms(found.keepers()),
                "");
    }

    private static Set<String> terms(Set<Audience> audiences) {
        return audiences.stream().map(Audience::term).collect(Collectors.toUnmodifiableSet());
    }

    public Key key() {
        return new Key(type, id);
    }
}
