package coop.meent.sharing.times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// How many units are taken from moment to moment.
public final class Load {
    private final int units;
    // from moments[i] on, loads[i] are taken; nothing before the first and after the last
    private final long[] moments;
    private final int[] loads;

    private Load(int units, long[] moments, int[] loads) {
        this.units = units;
        this.moments = moments;
        this.loads = loads;
    }

    /// A time and how many units are free in it.
    public record Stretch(Span span, int free) {}

    /// {@return the load of these, a unit each}
    ///
    /// @param units how many there are
    public static Load of(int units, Collection<Span> taken) {
        var events = new long[taken.size() * 2];
        int at = 0;
        for (var span : taken) {
            events[at++] = span.from().getEpochSecond() << 1 | 1;
            events[at++] = span.until().getEpochSecond() << 1;
        }
        Arrays.sort(events);
        var moments = new long[events.length];
        var loads = new int[events.length];
        int size = 0;
        int load = 0;
        for (int i = 0; i < events.length; i++) {
            load += (events[i] & 1) == 1 ? 1 : -1;
            if (i + 1 == events.length || events[i + 1] >> 1 != events[i] >> 1) {
                moments[size] = events[i] >> 1;
                loads[size++] = load;
            }
        }
        return new Load(units, Arrays.copyOf(moments, size), Arrays.copyOf(loads, size));
    }

    /// {@return how many units are free all through the span; below zero when there are fewer units
    /// than there were}
    public int free(Span span) {
        int least = units - at(span.from().getEpochSecond());
        long until = span.until().getEpochSecond();
        for (int i = after(span.from().getEpochSecond());
                i < moments.length && moments[i] < until;
                i++) {
            least = Math.min(least, units - loads[i]);
        }
        return least;
    }

    /// {@return the span in pieces, each with how many are free}
    public List<Stretch> stretches(Span span) {
        var pieces = new ArrayList<Stretch>();
        var from = span.from();
        int free = units - at(from.getEpochSecond());
        for (int i = after(from.getEpochSecond());
                i < moments.length && moments[i] < span.until().getEpochSecond();
                i++) {
            if (units - loads[i] != free) {
                var until = Instant.ofEpochSecond(moments[i]);
                pieces.add(new Stretch(new Span(from, until), free));
                from = until;
                free = units - loads[i];
            }
        }
        pieces.add(new Stretch(new Span(from, span.until()), free));
        return pieces;
    }

    /// {@return the moments after that one at which something comes back, in order}
    List<Instant> returns(Instant from) {
        var found = new ArrayList<Instant>();
        for (int i = after(from.getEpochSecond()); i < moments.length; i++) {
            if (loads[i] < (i == 0 ? 0 : loads[i - 1])) {
                found.add(Instant.ofEpochSecond(moments[i]));
            }
        }
        return found;
    }

    private int at(long moment) {
        int index = after(moment) - 1;
        return index < 0 ? 0 : loads[index];
    }

    // the first change after that moment
    private int after(long moment) {
        int found = Arrays.binarySearch(moments, moment);
        return found < 0 ? -found - 1 : found + 1;
    }
}
