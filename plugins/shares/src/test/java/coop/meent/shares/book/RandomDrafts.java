package coop.meent.shares.book;

import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/// Drafts of every kind, many of which make sense.
final class RandomDrafts {
    static final int HOLDERS = 6;

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final int DAYS = 2_300;

    private final Random random;
    private long last;

    RandomDrafts(long seed) {
        this.random = new Random(seed);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /// @param head the last number of the chain
    Draft next(long head) {
        last = head;
        var deed = deed();
        // most effective dates come late, so that shares are there already
        var day =
                deed instanceof Deed.Issue || random.nextInt(4) == 0 ? day() : day().plusDays(300);
        return Volume.draft(day.toString(), deed);
    }

    private Deed deed() {
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5 ->
                    new Deed.Issue(holder(), shareClass(), 1 + random.nextInt(9), paid());
            case 6 ->
                    new Deed.Opening(
                            holder(), shareClass(), 5, 8_000, 40_000, OptionalLong.empty());
            case 7, 8, 9, 10 ->
                    new Deed.Transfer(holder(), holder(), List.of(take()), Deed.Ground.SALE);
            case 11, 12 -> new Deed.Withdraw(holder(), day(), List.of(take()));
            case 13 -> new Deed.Convert(holder(), take(), shareClass());
            case 14, 15 -> new Deed.PayIn(holder(), seq(), 5_000);
            case 16 -> new Deed.CancelUnpaid(holder(), seq(), 1);
            case 17, 18 -> new Deed.Reversal(seq());
            case 19 -> new Deed.Encumber(holder(), lot(), Deed.Burden.PLEDGE, holder());
            case 20 -> new Deed.Release(seq());
            case 21 -> new Deed.CompensationPaid(seq(), 100);
            case 22 -> new Deed.ExitByLaw(holder(), Deed.Ground.BANKRUPTCY);
            default -> rare();
        };
    }

    private Deed rare() {
        return switch (random.nextInt(4)) {
            case 0 -> new Deed.Split(shareClass(), 2, 1);
            case 1 -> new Deed.LossAllocation(shareClass(), 100);
            case 2 -> new Deed.HolderLink(holder(), holder());
            default -> new Deed.Exclude(holder(), true);
        };
    }

    private long paid() {
        return random.nextInt(3) == 0 ? 0 : 5_000;
    }

    private Take take() {
        return new Take(shareClass(), OptionalLong.empty(), 1 + random.nextInt(4));
    }

    private Take lot() {
        return new Take(shareClass(), OptionalLong.of(seq()), 1);
    }

    private long seq() {
        return 1 + random.nextLong(last + 1);
    }

    private long holder() {
        return 1L + random.nextInt(HOLDERS);
    }

    private int shareClass() {
        return 1 + random.nextInt(2);
    }
}
