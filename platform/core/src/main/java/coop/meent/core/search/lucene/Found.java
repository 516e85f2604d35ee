package coop.meent.core.search.lucene;

import coop.meent.core.search.Hit;
import coop.meent.core.search.Suggestion;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/// A document as it was read from the index, and the place in its body that was asked for.
///
/// @param now as [Dates] count it
record Found(Document stored, @Nullable String excerpt, long now) {
    Hit hit() {
        return new Hit(
                stored.get(Fields.TYPE),
                stored.get(Fields.ID),
                stored.get(Fields.TITLE),
                stored.get(Fields.URL),
                excerpt == null ? Marks.escaped(stored.get(Fields.TEASER)) : excerpt,
                stored.get(Fields.LANGUAGE),
                organisation(),
                Instant.ofEpochMilli(number(Fields.AT)),
                number(Fields.STALE) <= now);
    }

    Suggestion suggestion() {
        return new Suggestion(
                stored.get(Fields.TYPE),
                stored.get(Fields.ID),
                stored.get(Fields.TITLE),
                stored.get(Fields.URL));
    }

    private long number(String field) {
        return stored.getField(field).numericValue().longValue();
    }

    private Optional<Long> organisation() {
        var organisation = stored.getField(Fields.ORGANISATION);
        return organisation == null
                ? Optional.empty()
                : Optional.of(organisation.numericValue().longValue());
    }
}
