package coop.meent.sharing.times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which unit each booking gets. A booking that has begun keeps its unit; all others may get
/// another number, from left to right by their start, so that one is refused only when too few are
/// free.
public final class Packing {
    private static final Comparator<Held> BY_START =
            Comparator.comparing((Held it) -> it.occupied().from())
                    .thenComparingLong(Held::booking)
                    .thenComparingInt(Held::position);

    // behind all that are known
    private static final long NEW = Long.MAX_VALUE;

    private final int units;
    private final List<Held> held;
    private final Instant now;

    /// @param units how many there are
    /// @param held what others have, as far as it is not over
    public Packing(int units, List<Held> held, Instant now) {
        this.units = units;
        this.held = List.copyOf(held);
        this.now = Timetable.minute(now);
    }

    /// A unit that a booking has.
    ///
    /// @param position which of the booking's units, from 1
    /// @param unit which of the thing's, from 1
    public record Held(long booking, int position, int unit, Span occupied) {}

    /// Where a new booking goes.
    ///
    /// @param units the units that it gets
    /// @param moved others that get another number for it
    public record Place(List<Integer> units, List<Held> moved) {}

    /// {@return where it goes; empty when at some moment fewer are free}
    ///
    /// @param occupied from now on, with its buffers
    /// @param count how many units
    public Optional<Place> place(Span occupied, int count) {
        var beside = held.stream().filter(it -> it.occupied().overlaps(occupied)).toList();
        if (beside.stream().allMatch(it -> it.unit() <= units)) {
            var free = free(beside);
            if (free.size() >= count) {
                return Optional.of(new Place(free.subList(0, count), List.of()));
            }
        }
        var load = Load.of(units, beside.stream().map(Held::occupied).toList());
        return load.free(occupied) < count
                ? Optional.empty()
                : Optional.of(renumbered(more(occupied, count)));
    }

    /// {@return what has to get another number so that all of it fits; empty when it cannot}
    public Optional<List<Held>> settle() {
        var load = Load.of(units, held.stream().map(Held::occupied).toList());
        boolean fits = held.stream().allMatch(it -> load.free(it.occupied()) >= 0);
        return fits ? Optional.of(renumbered(List.of()).moved()) : Optional.empty();
    }

    private List<Integer> free(List<Held> beside) {
        var busy = new boolean[units + 1];
        beside.forEach(it -> busy[it.unit()] = true);
        return IntStream.rangeClosed(1, units).filter(it -> !busy[it]).boxed().toList();
    }

    private static List<Held> more(Span occupied, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(it -> new Held(NEW, it, 0, occupied))
                .toList();
    }

    private Place renumbered(List<Held> more) {
        var until = new Instant[units + 1];
        Arrays.fill(until, Instant.MIN);
        var open = new ArrayList<Held>(more);
        for (var it : held) {
            if (it.occupied().from().isAfter(now)) {
                open.add(it);
            } else if (it.unit() <= units) {
                until[it.unit()] = later(until[it.unit()], it.occupied().until());
            }
        }
        open.sort(BY_START);
        var own = new ArrayList<Integer>();
        var moved = new ArrayList<Held>();
        for (var it : open) {
            int unit = unit(it, until);
            until[unit] = it.occupied().until();
            if (it.booking() == NEW) {
                own.add(unit);
            } else if (unit != it.unit()) {
                moved.add(new Held(it.booking(), it.position(), unit, it.occupied()));
            }
        }
        return new Place(List.copyOf(own), List.copyOf(moved));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    // its own when that is free, else the first that is
    private int unit(Held held, Instant[] until) {
        var from = held.occupied().from();
        if (held.unit() >= 1 && held.unit() <= units && !until[held.unit()].isAfter(from)) {
            return held.unit();
        }
        return IntStream.rangeClosed(1, units)
                .filter(it -> !until[it].isAfter(from))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("more booked than there are"));
    }
}
