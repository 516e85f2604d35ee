package coop.meent.core.work.watch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The plugins that are at work at this moment, in a file that is mapped into memory: to write it
/// costs next to nothing, and what was written outlives the process.
public final class AtWork {
    private static final Logger log = LoggerFactory.getLogger(AtWork.class);
    private static final int SEATS = 128;

    private final Clock clock;
    private final MemorySegment memory;
    private final Map<String, Seat> seats = new HashMap<>();

    private AtWork(MemorySegment memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /// Begins a new page of a file; where it cannot be mapped, a page that is lost with the
    /// process.
    public static AtWork in(Path file, Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new AtWork(mapped(file), clock);
        } catch (IOException | UnsupportedOperationException failure) {
            log.warn("what is at work cannot be written down in {}: {}", file, failure.toString());
            return new AtWork(Arena.ofAuto().allocate(SEATS * Seat.SIZE, 8), clock);
        }
    }

    private static MemorySegment mapped(Path file) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            var memory = channel.map(MapMode.READ_WRITE, 0, SEATS * Seat.SIZE, Arena.ofAuto());
            memory.fill((byte) 0);
            return memory;
        }
    }

    /// {@return the place where this plugin's work is written down}
    synchronized Seat seat(String plugin) {
        return seats.computeIfAbsent(plugin, this::next);
    }

    private Seat next(String plugin) {
        var own =
                seats.size() < SEATS
                        ? memory.asSlice(seats.size() * Seat.SIZE, Seat.SIZE)
                        : Arena.ofAuto().allocate(Seat.SIZE, 8);
        return new Seat(plugin, own, clock);
    }

    static byte[] label(String what) {
        return Arrays.copyOf(what.getBytes(StandardCharsets.UTF_8), Seat.LABEL);
    }

    /// {@return who was at work when the last process ended}
    static List<Seat.Left> left(Path file) throws IOException {
        var found = new ArrayList<Seat.Left>();
        if (Files.notExists(file)) {
            return found;
        }
        var memory = MemorySegment.ofArray(copied(file));
        for (long at = 0; at + Seat.SIZE <= memory.byteSize(); at += Seat.SIZE) {
            var left = Seat.left(memory.asSlice(at, Seat.SIZE));
            if (left.calls() > 0) {
                found.add(left);
            }
        }
        return found;
    }

    // as longs, so that the memory is aligned
    private static long[] copied(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var longs = new long[bytes.length / Long.BYTES];
        MemorySegment.copy(
                MemorySegment.ofArray(bytes),
                0,
                MemorySegment.ofArray(longs),
                0,
                (long) longs.length * Long.BYTES);
        return longs;
    }
}
