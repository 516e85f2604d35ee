package coop.meent.shares.book;

import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the judge will ask for, as far as the drafts tell.
final class Expected {
    private Expected() {}

    /// {@return the holders whom the deeds name}
    static Set<Long> holders(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(it -> holders(it.deed()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Long> holders(Deed deed) {
        return switch (deed) {
            case Deed.Opening it -> Set.of(it.holder());
            case Deed.Issue it -> Set.of(it.holder());
            case Deed.Transfer it ->
                    it.from() == it.to() ? Set.of(it.from()) : Set.of(it.from(), it.to());
            case Deed.Convert it -> Set.of(it.holder());
            case Deed.Withdraw it -> Set.of(it.holder());
            case Deed.ExitByLaw it -> Set.of(it.holder());
            case Deed.Exclude it -> Set.of(it.holder());
            case Deed.CancelUnpaid it -> Set.of(it.holder());
            case Deed.PayIn it -> Set.of(it.holder());
            case Deed.Encumber it -> Set.of(it.holder());
            case Deed.HolderLink it -> Set.of(it.former());
            case Deed.Split _, Deed.LossAllocation _, Deed.ClassRights _ -> Set.of();
            case Deed.CompensationPaid _, Deed.Release _ -> Set.of();
            case Deed.Reversal _, Deed.Checkpoint _ -> Set.of();
        };
    }

    /// {@return whether it changes nothing but what its holders have, so that the next can be
    /// judged before it is written}
    static boolean plain(Deed deed) {
        return switch (deed) {
            case Deed.Opening _, Deed.Issue _, Deed.Transfer _, Deed.Convert _, Deed.PayIn _ ->
                    true;
            case Deed.Withdraw _, Deed.ExitByLaw _, Deed.Exclude _, Deed.CancelUnpaid _ -> true;
            case Deed.Split _, Deed.LossAllocation _, Deed.ClassRights _, Deed.HolderLink _ ->
                    false;
            case Deed.Encumber _, Deed.Release _, Deed.CompensationPaid _ -> false;
            case Deed.Reversal _, Deed.Checkpoint _ -> false;
        };
    }
}
