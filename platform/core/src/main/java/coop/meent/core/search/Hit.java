package coop.meent.core.search;

import java.time.Instant;
import java.util.Optional;

/// A document that was found.
///
/// @param title plain text
/// @param excerpt HTML that is safe as it stands: escaped text, found words in `<mark>`
/// @param stale whether it was too long ago that anybody looked whether it is still correct
public record Hit(
        String type,
        String id,
        String title,
        String url,
        String excerpt,
        String language,
        Optional<Long> organisation,
        Instant at,
        boolean stale) {}
