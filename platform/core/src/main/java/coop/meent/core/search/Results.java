package coop.meent.core.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of hits.
///
/// @param total how many there are on all pages
/// @param typeFacet how many there are of every type, whichever types were asked for; most first
/// @param next the cursor of the next page, if there is one
public record Results(
        long total, List<Hit> hits, Map<String, Long> typeFacet, Optional<String> next) {}
