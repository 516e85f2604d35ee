package coop.meent.shares.desk;

import coop.meent.shares.ledger.Deed;
import java.util.List;

/// The holders that a deed names besides those of its legs.
final class Mentioned {
    private Mentioned() {}

    static List<Long> in(Deed deed) {
        return switch (deed) {
            case Deed.Opening it -> List.of(it.holder());
            case Deed.Issue it -> List.of(it.holder());
            case Deed.Transfer it -> List.of(it.from(), it.to());
            case Deed.Convert it -> List.of(it.holder());
            case Deed.Withdraw it -> List.of(it.holder());
            case Deed.ExitByLaw it -> List.of(it.holder());
            case Deed.Exclude it -> List.of(it.holder());
            case Deed.CancelUnpaid it -> List.of(it.holder());
            case Deed.PayIn it -> List.of(it.holder());
            case Deed.Encumber it -> List.of(it.holder(), it.beneficiary());
            case Deed.HolderLink it -> List.of(it.former(), it.present());
            case Deed.Split _,
                    Deed.CompensationPaid _,
                    Deed.LossAllocation _,
                    Deed.Release _,
                    Deed.ClassRights _,
                    Deed.Reversal _,
                    Deed.Checkpoint _ ->
                    List.of();
        };
    }
}
