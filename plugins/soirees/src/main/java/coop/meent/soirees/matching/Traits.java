package coop.meent.soirees.matching;

import java.util.Set;

/// What others may hope to meet in somebody.
///
/// @param sectors what their organisation works in
/// @param topics what they offer to talk about
/// @param newcomer their organisation is here for the first time
public record Traits(Set<String> sectors, Set<String> topics, boolean newcomer) {
    public Traits {
        sectors = Set.copyOf(sectors);
        topics = Set.copyOf(topics);
    }

    public static Traits none() {
        return new Traits(Set.of(), Set.of(), false);
    }
}
