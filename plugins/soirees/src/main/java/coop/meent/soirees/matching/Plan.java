package coop.meent.soirees.matching;

import java.util.List;

/// Who meets whom, round by round.
///
/// @param seed what makes this very plan again, from the same evening
/// @param score what it is worth, by [Weights]; higher is better
/// @param met how many wishes come true
public record Plan(long seed, List<Round> rounds, long score, int met, GaveWay gaveWay) {
    public Plan {
        rounds = List.copyOf(rounds);
    }
}
