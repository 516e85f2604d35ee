package coop.meent.core.work.watch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// Where the work of one plugin is written down: who, how many calls, since when, how much memory
/// they asked for, and what the first few of them are.
final class Seat {
    static final long SIZE = 512;
    static final int LABEL = 68;

    private static final int NAME = 32;
    private static final long CALLS = 32;
    private static final long SINCE = 40;
    private static final long ALLOCATED = 48;
    private static final int PLACES = 6;
    private static final int NONE = -1;
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
    record Left(String plugin, int calls, long since, long allocated, List<String> what) {}

    private static long place(int number) {
        return 64 + number * (long) (Integer.BYTES + LABEL);
    }

    /// Writes down that something begins.
    ///
    /// @return where; to be given to [#leave]
    int enter(byte[] label) {
        int others = (int) COUNT.getAndAdd(memory, CALLS, 1);
        if (others == 0) {
            memory.set(ValueLayout.JAVA_LONG, SINCE, clock.millis());
        }
        for (int i = 0; i < PLACES; i++) {
            if (COUNT.compareAndSet(memory, place(i), 0, 1)) {
                long at = place(i) + Integer.BYTES;
                MemorySegment.copy(label, 0, memory, ValueLayout.JAVA_BYTE, at, LABEL);
                return i;
            }
        }
        return NONE;
    }

    void leave(int place) {
        if (place != NONE) {
            COUNT.setVolatile(memory, place(place), 0);
        }
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
                IntStream.range(0, PLACES)
                        .filter(i -> memory.get(ValueLayout.JAVA_INT, place(i)) != 0)
                        .mapToObj(i -> text(memory, place(i) + Integer.BYTES, LABEL))
                        .distinct()
                        .toList());
    }

    // a text that was cut in the middle of a letter is still shown
    private static String text(MemorySegment memory, long at, int length) {
        var bytes = memory.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
