package coop.meent.soirees.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Mends one round after somebody came or went, and changes as few of the others' pairs as it can:
/// what is won must be worth the pairs that are lost.
final class Mend {
    private static final int FEW = 8; // of those on a break, when very many are

    private final Seating seating;
    private final Facts facts;
    private final Moves moves;
    private final int round;
    private final int upset; // what a lost pair costs
    private int limit; // how many more may be lost
    private @Nullable Change best;

    /// A change that was tried: what it wins, what it costs the others, and how to do it.
    private record Change(long gain, int lost, BooleanSupplier again) {}

    Mend(Seating seating, int round, int upset, int limit) {
        this.seating = seating;
        this.facts = seating.facts;
        this.moves = new Moves(seating);
        this.round = round;
        this.upset = upset;
        this.limit = limit;
    }

    /// Those who were left alone sit down with one another; nobody else moves.
    void onTheSpot() {
        while (found(this::joins)) {}
    }

    void round() {
        while (found(this::all)) {}
        var alone = alone();
        if (alone.size() > 1 && limit > 1) {
            detour(alone.get(0), alone.get(1));
        }
    }

    private boolean found(Runnable look) {
        best = null;
        look.run();
        var change = best;
        if (change == null || !change.again.getAsBoolean()) {
            return false;
        }
        limit -= change.lost;
        return true;
    }

    private void all() {
        joins();
        for (int lone : alone()) {
            for (int host = 0; host < facts.size; host++) {
                third(lone, host);
                change(lone, host);
            }
        }
        inserts();
    }

    private List<Integer> alone() {
        var alone = new ArrayList<Integer>();
        for (int person = 0; person < facts.size && alone.size() < FEW; person++) {
            if (seating.alone(round, person)) {
                alone.add(person);
            }
        }
        return alone;
    }

    private void joins() {
        var alone = alone();
        for (int i = 0; i < alone.size(); i++) {
            for (int j = i + 1; j < alone.size(); j++) {
                int one = alone.get(i);
                int other = alone.get(j);
                consider(0, () -> moves.join(round, one, other), () -> moves.part(round, one));
            }
        }
    }

    // as the third where three may sit, or with the third of a table that need not be one any more
    private void third(int lone, int host) {
        if (seating.second(round, host) >= 0 && !facts.trio(round)) {
            int a = seating.first(round, host);
            int b = seating.second(round, host);
            consider(
                    2,
                    () -> leaves(lone, host),
                    () -> {
                        moves.part(round, host);
                        seating.link(round, host, a);
                        seating.link(round, host, b);
                    });
        } else if (seating.first(round, host) >= 0) {
            consider(0, () -> moves.join(round, lone, host), () -> moves.part(round, lone));
        }
    }

    private boolean leaves(int lone, int host) {
        int a = seating.first(round, host);
        int b = seating.second(round, host);
        moves.part(round, host);
        if (moves.join(round, lone, host)) {
            return true;
        }
        seating.link(round, host, a);
        seating.link(round, host, b);
        return false;
    }

    private void change(int lone, int host) {
        int lost = seating.second(round, host) >= 0 ? 2 : 1;
        if (seating.first(round, host) >= 0) {
            consider(
                    lost,
                    () -> moves.swap(round, lone, host),
                    () -> moves.exchange(round, lone, host));
        }
    }

    private void inserts() {
        var alone = alone();
        for (int one : alone) {
            for (int other : alone) {
                for (int host = 0; one != other && host < facts.size; host++) {
                    int at = host;
                    consider(
                            1,
                            () -> moves.insert(round, one, other, at),
                            () -> moves.extract(round, one, other, at));
                }
            }
        }
    }

    private void consider(int lost, BooleanSupplier move, Runnable back) {
        long before = seating.score();
        if (lost > limit || !move.getAsBoolean()) {
            return;
        }
        long gain = seating.score() - before - (long) upset * lost;
        back.run();
        if (gain > 0 && (best == null || gain > best.gain)) {
            best = new Change(gain, lost, move);
        }
    }

    // two who have met sit down all the same, when four others change places for them
    private void detour(int one, int other) {
        for (int host = 0; host < facts.size; host++) {
            int guest = seating.first(round, host);
            if (guest >= 0 && seating.second(round, host) < 0 && seating.legal(one, host)) {
                for (int next = 0; next < facts.size; next++) {
                    if (detour(new int[] {one, host, guest, next, -1, other})) {
                        return;
                    }
                }
            }
        }
    }

    private boolean detour(int[] way) {
        int end = seating.first(round, way[3]);
        if (end < 0
                || seating.second(round, way[3]) >= 0
                || way[3] == way[1]
                || way[3] == way[2]
                || !seating.legal(way[2], way[3])
                || !seating.legal(end, way[5])) {
            return false;
        }
        way[4] = end;
        long before = seating.score();
        turn(way, 1, 0);
        if (seating.score() - before > 2L * upset && moves.fits(round)) {
            return true;
        }
        turn(way, 0, 1);
        return false;
    }

    // parts the pairs that begin at one end, and ties those that begin at the other
    private void turn(int[] way, int parted, int tied) {
        for (int i = parted; i + 1 < way.length; i += 2) {
            seating.unlink(round, way[i], way[i + 1]);
        }
        for (int i = tied; i + 1 < way.length; i += 2) {
            seating.link(round, way[i], way[i + 1]);
        }
    }
}
