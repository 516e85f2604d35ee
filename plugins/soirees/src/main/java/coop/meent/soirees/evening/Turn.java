package coop.meent.soirees.evening;

import java.time.Instant;
import java.util.Optional;

/// A round as it runs: its rows are all that any page goes by.
///
/// @param number from 1
/// @param starts empty until it starts
/// @param ends when the bell rings; empty until it starts
public record Turn(int number, Optional<Instant> starts, Optional<Instant> ends) {
    public boolean started() {
        return starts.isPresent();
    }

    public boolean runs(Instant now) {
        return ends.filter(now::isBefore).isPresent();
    }
}
