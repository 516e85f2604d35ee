package coop.meent.soirees.matching;

import java.util.Map;

/// Who met at earlier evenings, and how many evenings ago: 1 is the last one. It fades.
///
/// @param never pairs that met at most so many evenings ago do not meet at all; 0 for none
public record Memory(Map<Pair, Integer> ago, int never) {
    public Memory {
        ago = Map.copyOf(ago);
        ago.forEach((pair, evenings) -> {
            if (evenings < 1) {
                throw new IllegalArgumentException(pair + " met " + evenings + " evenings ago");
            }
        });
    }

    public static Memory none() {
        return new Memory(Map.of(), 0);
    }
}
