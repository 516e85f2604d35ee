package coop.meent.soirees.evening;

import coop.meent.soirees.matching.GaveWay;
import java.time.Instant;
import java.util.List;

/// A plan that was made: its seed, and what gave way, for the organiser alone.
///
/// @param beyond rounds that were asked for beyond what is possible
/// @param unheard registrations that share no language with anybody else
public record Planned(
        long seed,
        Instant at,
        int breaks,
        int most,
        int fewest,
        int earlier,
        int beyond,
        boolean oneHouse,
        List<Long> unheard) {
    public Planned {
        unheard = List.copyOf(unheard);
    }

    static Planned of(long seed, Instant at, GaveWay it) {
        return new Planned(
                seed,
                at,
                it.breaks(),
                it.most(),
                it.fewest(),
                it.earlier(),
                it.rounds(),
                it.oneHouse(),
                it.unheard());
    }
}
