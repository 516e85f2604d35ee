package coop.meent.shares.ledger;

/// The kinds of entries, by the names that database and payload write.
public enum Kind {
    OPENING,
    ISSUE,
    TRANSFER,
    CONVERT,
    SPLIT,
    WITHDRAW,
    EXIT_BY_LAW,
    EXCLUDE,
    CANCEL_UNPAID,
    PAY_IN,
    COMPENSATION_PAID,
    LOSS_ALLOCATION,
    ENCUMBER,
    RELEASE,
    CLASS_RIGHTS_CHANGED,
    HOLDER_LINK,
    REVERSAL,
    CHECKPOINT;

    static Kind of(Deed deed) {
        return switch (deed) {
            case Deed.Opening _ -> OPENING;
            case Deed.Issue _ -> ISSUE;
            case Deed.Transfer _ -> TRANSFER;
            case Deed.Convert _ -> CONVERT;
            case Deed.Split _ -> SPLIT;
            case Deed.Withdraw _ -> WITHDRAW;
            case Deed.ExitByLaw _ -> EXIT_BY_LAW;
            case Deed.Exclude _ -> EXCLUDE;
            case Deed.CancelUnpaid _ -> CANCEL_UNPAID;
            case Deed.PayIn _ -> PAY_IN;
            case Deed.CompensationPaid _ -> COMPENSATION_PAID;
            case Deed.LossAllocation _ -> LOSS_ALLOCATION;
            case Deed.Encumber _ -> ENCUMBER;
            case Deed.Release _ -> RELEASE;
            case Deed.ClassRights _ -> CLASS_RIGHTS_CHANGED;
            case Deed.HolderLink _ -> HOLDER_LINK;
            case Deed.Reversal _ -> REVERSAL;
            case Deed.Checkpoint _ -> CHECKPOINT;
        };
    }

    /// {@return whether it ends at the end of its day, so that its legs count from the day after}
    public boolean endsTheDay() {
        return this == WITHDRAW || this == EXIT_BY_LAW || this == EXCLUDE || this == CANCEL_UNPAID;
    }

    /// {@return whether somebody leaves by it}
    public boolean exit() {
        return this == WITHDRAW || this == EXIT_BY_LAW || this == EXCLUDE;
    }
}
