package coop.meent.core.work.watch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;

/// Where the work of one plugin is written down: who, how much of it, since when, how much memory
/// it asked for, and what was begun last.
final class Seat {
    static final long SIZE = 128;
    static final int LABEL = 72;

    private static final int NAME = 32;
    private static final long CALLS = 32;
    private static final long SINCE = 40;
    private static final long ALLOCATED = 48;
    private static final long WHAT = 56;
    private static final VarHandle COUNT = ValueLayout.JAVA_INT.varHandle();

    private final MemorySegment memory;
    private final Clock clock;
    private final LongAdder asked = new LongAdder();

    Seat(String plugin, MemorySegment memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
        var name = plugin.getBytes(StandardCharsets.UTF_8);
        MemorySegment.copy(
                name, 0, memory, ValueLayout.JAVA_BYTE, 0, Math.min(name.length, NAME - 1));
    }

    /// What was found of a plugin after the end.
    record Left(String plugin, int calls, long since, long allocated, String what) {}

    void enter(byte[] label) {
        MemorySegment.copy(label, 0, memory, ValueLayout.JAVA_BYTE, WHAT, LABEL);
        int others = (int) COUNT.getAndAdd(memory, CALLS, 1);
        if (others == 0) {
            memory.set(ValueLayout.JAVA_LONG, SINCE, clock.millis());
        }
    }

    void leave() {
        COUNT.getAndAdd(memory, CALLS, -1);
    }

    void allocated(long bytes) {
        memory.set(ValueLayout.JAVA_LONG, ALLOCATED, bytes);
    }

    /// Counts a request.
    void asked() {
        asked.increment();
    }

    /// {@return how many requests there were}
    long requests() {
        return asked.sum();
    }

    static Left left(MemorySegment memory) {
        return new Left(
                text(memory, 0, NAME),
                memory.get(ValueLayout.JAVA_INT, CALLS),
                memory.get(ValueLayout.JAVA_LONG, SINCE),
                memory.get(ValueLayout.JAVA_LONG, ALLOCATED),
                text(memory, WHAT, LABEL));
    }

    // a text that was cut in the middle of a letter, or written by two at once, is still shown
    private static String text(MemorySegment memory, long at, int length) {
        var bytes = memory.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
