package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Burden;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// One deed of each kind.
final class Deeds {
    private static final Take LOT = new Take(1, OptionalLong.of(9), 3);
    private static final Take OLDEST = new Take(2, OptionalLong.empty(), 1);

    private Deeds() {}

    static Stream<Deed> oneOfEach() {
        return Stream.of(
                new Deed.Opening(1, 1, 10, 25_000, 250_000, OptionalLong.of(101)),
                new Deed.Opening(1, 1, 10, 25_000, 0, OptionalLong.empty()),
                new Deed.Issue(1, 1, 3, 75_000),
                new Deed.Transfer(1, 2, List.of(LOT, OLDEST), Ground.GIFT),
                new Deed.Convert(1, OLDEST, 1),
                new Deed.Split(1, 10, 1),
                new Deed.Withdraw(1, LocalDate.parse("2026-03-01"), List.of(OLDEST)),
                new Deed.ExitByLaw(1, Ground.DEATH),
                new Deed.Exclude(1, true),
                new Deed.CancelUnpaid(1, 9, 2),
                new Deed.PayIn(1, 9, 25_000),
                new Deed.CompensationPaid(12, 50_000),
                new Deed.LossAllocation(1, 500),
                new Deed.Encumber(1, LOT, Burden.PLEDGE, 2),
                new Deed.Release(12),
                new Deed.ClassRights(1, Terms.terms("A", 25_000)),
                new Deed.HolderLink(1, 2),
                new Deed.Reversal(12),
                new Deed.Checkpoint(12, "0f".repeat(32)));
    }
}
