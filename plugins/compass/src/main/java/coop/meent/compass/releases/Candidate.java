package coop.meent.compass.releases;

import coop.meent.api.Principle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/// A closed scan that takes part by its organisation's consent: complete, with a score on each
/// principle.
///
/// @param scan its number; counts from nought, and no other scan ever has it, not even once it is
///   erased
/// @param organisation whose it is
/// @param tenths the scores as the organisation sees them, in tenths: 10 to 50
public record Candidate(
        int scan, long organisation, Traits traits, Map<Principle, Integer> tenths) {
    public Candidate {
        var scores = new EnumMap<Principle, Integer>(Principle.class);
        scores.putAll(tenths);
        if (!scores.keySet().equals(EnumSet.allOf(Principle.class))) {
            throw new IllegalArgumentException(
                    "scan %d has scores for %s only".formatted(scan, scores.keySet()));
        }
        if (scan < 0 || scores.values().stream().anyMatch(it -> it < 10 || it > 50)) {
            throw new IllegalArgumentException("scan %d: %s".formatted(scan, scores));
        }
        tenths = Collections.unmodifiableMap(scores);
    }

    int tenths(Principle principle) {
        return Objects.requireNonNull(tenths.get(principle));
    }
}
