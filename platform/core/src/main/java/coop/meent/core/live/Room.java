package coop.meent.core.live;

import java.util.HashMap;
import java.util.Map;

/// How many may listen at once: on this node, and from one network, behind which a whole hall of
/// people may sit.
final class Room {
    private final int seats;
    private final int perNetwork;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sitting;

    Room(int seats, int perNetwork) {
        this.seats = seats;
        this.perNetwork = perNetwork;
    }

    /// {@return whether there was a seat}
    synchronized boolean enter(String network) {
        int there = taken.getOrDefault(network, 0);
        if (sitting >= seats || there >= perNetwork) {
            return false;
        }
        sitting++;
        taken.put(network, there + 1);
        return true;
    }

    synchronized void leave(String network) {
        sitting--;
        taken.computeIfPresent(network, (_, there) -> there == 1 ? null : there - 1);
    }

    synchronized int sitting() {
        return sitting;
    }
}
