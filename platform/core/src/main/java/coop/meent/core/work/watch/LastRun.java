package coop.meent.core.work.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the last run ended. Whoever starts the JVM lets it leave a mark when it ends for want of
/// memory; a power cut and a kill leave none.
public final class LastRun {
    private static final Logger log = LoggerFactory.getLogger(LastRun.class);

    private final Path atWork;
    private final Path mark;

    /// @param data the folder of the site's own files
    public LastRun(Path data) {
        this.atWork = data.resolve("at-work");
        this.mark = data.resolve("out-of-memory");
    }

    /// A plugin that used up the memory.
    public record Blame(String plugin, String reason) {}

    /// {@return the file in which this run writes down who is at work; ask for the blame first}
    public Path atWork() {
        return atWork;
    }

    /// {@return whoever was at work when the memory came to its end}
    public Optional<Blame> blame() {
        if (Files.notExists(mark)) {
            return Optional.empty();
        }
        var left = left();
        if (left.isEmpty()) {
            log.warn("The last run ended for want of memory; no plugin was at work.");
        }
        return left.stream().max(HEAVIEST).map(it -> blame(it, left.size() == 1));
    }

    // those of which nothing is known but their age come last, the oldest first
    private static final Comparator<Seat.Left> HEAVIEST =
            Comparator.comparingLong(Seat.Left::allocated)
                    .thenComparing(Comparator.comparingLong(Seat.Left::since).reversed());

    private List<Seat.Left> left() {
        try {
            return AtWork.left(atWork);
        } catch (IOException unreadable) {
            log.warn("{} cannot be read: {}", atWork, unreadable.toString());
            return List.of();
        }
    }

    private static Blame blame(Seat.Left it, boolean alone) {
        var doubt = alone ? "" : "; others were too, but it is most likely";
        var what = it.what().isEmpty() ? "" : " in " + String.join(" and in ", it.what());
        return new Blame(
                it.plugin(),
                "Switched off: the site ran out of memory while it was at work%s%s."
                        .formatted(what, doubt));
    }

    /// Takes the mark away, when what follows from it is done.
    public void settled() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException stuck) {
            log.warn("{} cannot be removed: {}", mark, stuck.toString());
        }
    }
}
