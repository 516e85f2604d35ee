package coop.meent.shares.proof;

import coop.meent.api.Viewer;
import coop.meent.shares.proof.ChainStore.Placed;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;

/// Looks at a whole register, piece by piece: each piece is a short transaction of its own, and the
/// next one is read while this one is checked.
final class Inspector {
    private static final Viewer SELF = Viewer.system("shares.verify");
    private static final long PIECE = 4_000;

    private final Registers registers;
    private final ChainStore chain = new ChainStore();
    private final PositionStore positions = new PositionStore();
    private final CheckpointStore checkpoints = new CheckpointStore();

    Inspector(Registers registers) {
        this.registers = registers;
    }

    /// Where a chain claims to end, and what is known of it elsewhere.
    ///
    /// @param last the last number of any row, whatever the head says
    private record Start(Checkpoint head, long last, List<Checkpoint> sent) {}

    /// A piece of the chain.
    private record Piece(List<Stored> entries, List<Placed> legs) {}

    /// Looks at all of it.
    ///
    /// @param known checkpoints that somebody has in hand
    Inspection inspect(Register register, Collection<Checkpoint> known) {
        long id = register.id();
        var start = registers.read(id, SELF, db -> start(db, id));
        var walk = new Chain(register.key());
        start.sent().forEach(walk::expect);
        known.forEach(walk::expect);
        walk(walk, id, start.last());
        beside(walk, id);
        return walk.ended(start.head());
    }

    private Start start(Handle db, long register) {
        return new Start(
                chain.head(db, register), chain.last(db, register), checkpoints.all(db, register));
    }

    private void walk(Chain walk, long register, long last) {
        var next = piece(register, 0, last);
        for (long after = 0; after < last; after += PIECE) {
            var piece = next.join();
            next = piece(register, after + PIECE, last);
            joined(walk, piece);
        }
        next.join();
    }

    private CompletableFuture<Piece> piece(long register, long after, long last) {
        long end = Math.min(after + PIECE, last);
        return after >= last
                ? CompletableFuture.completedFuture(new Piece(List.of(), List.of()))
                : CompletableFuture.supplyAsync(
                        () -> registers.read(register, SELF, db -> piece(db, register, after, end)),
                        Thread::startVirtualThread);
    }

    private Piece piece(Handle db, long register, long after, long end) {
        return new Piece(
                chain.entries(db, register, after, end), chain.legs(db, register, after, end));
    }

    private static void joined(Chain walk, Piece piece) {
        var legs = piece.legs().iterator();
        var leg = legs.hasNext() ? legs.next() : null;
        for (var entry : piece.entries()) {
            while (leg != null && leg.seq() <= entry.seq()) {
                if (leg.seq() == entry.seq()) {
                    entry.legs().add(leg.leg());
                } else {
                    walk.note(new Finding(leg.seq(), Fault.LEGS, "a leg without an entry"));
                }
                leg = legs.hasNext() ? legs.next() : null;
            }
            walk.next(entry);
        }
        while (leg != null) {
            walk.note(new Finding(leg.seq(), Fault.LEGS, "a leg without an entry"));
            leg = legs.hasNext() ? legs.next() : null;
        }
    }

    // whoever takes the last entries away and sets the head back leaves what they changed
    private void beside(Chain walk, long register) {
        for (var day : registers.read(register, SELF, db -> positions.days(db, register))) {
            registers
                    .read(register, SELF, db -> positions.wrongPositions(db, register, day))
                    .forEach(it -> walk.note(new Finding(walk.last(), Fault.POSITION, it)));
        }
        registers
                .read(register, SELF, db -> positions.wrongClasses(db, register))
                .forEach(walk::note);
    }
}
