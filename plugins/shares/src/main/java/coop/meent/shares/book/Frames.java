package coop.meent.shares.book;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The frames of registers, each for as long as its era lasts.
final class Frames {
    private record Kept(long era, Frame frame) {}

    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    /// {@return the frame of a register}
    ///
    /// @param era of the register, as this transaction found it and has not changed it
    Frame of(long register, long era, Supplier<Frame> read) {
        var known = kept.get(register);
        if (known != null && known.era() == era) {
            return known.frame();
        }
        var frame = read.get();
        kept.put(register, new Kept(era, frame));
        return frame;
    }
}
