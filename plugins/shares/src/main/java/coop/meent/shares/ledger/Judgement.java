package coop.meent.shares.ledger;

/// Sends a matter to the judge of its kind, and weighs what follows from it.
final class Judgement {
    private Judgement() {}

    static Verdict of(Matter matter) {
        hear(matter);
        if (matter.sound()) {
            Soundness.check(matter);
        }
        if (!matter.sound()) {
            return matter.refused();
        }
        var entry = matter.entry();
        Invariants.hold(entry, matter.past());

        return new Verdict.Posted(entry);
    }

    private static void hear(Matter matter) {
        switch (matter.deed()) {
            case Deed.Opening opening -> Beginnings.opening(matter, opening);
            case Deed.Issue issue -> Beginnings.issue(matter, issue);
            case Deed.Transfer transfer -> Transfers.judge(matter, transfer);
            case Deed.Convert convert -> Conversions.judge(matter, convert);
            case Deed.Split split -> WholeClass.split(matter, split);
            case Deed.LossAllocation loss -> WholeClass.loss(matter, loss);
            case Deed.Withdraw withdraw -> Withdrawals.judge(matter, withdraw);
            case Deed.ExitByLaw exit -> Departures.byLaw(matter, exit);
            case Deed.Exclude exclude -> Departures.exclusion(matter, exclude);
            case Deed.CancelUnpaid cancel -> Departures.cancellation(matter, cancel);
            case Deed.PayIn payIn -> Payments.payIn(matter, payIn);
            case Deed.CompensationPaid paid -> Payments.compensation(matter, paid);
            case Deed.Encumber encumber -> Encumbrances.begin(matter, encumber);
            case Deed.Release release -> Encumbrances.release(matter, release);
            case Deed.ClassRights rights -> ClassChanges.judge(matter, rights);
            case Deed.HolderLink link -> HolderLinks.judge(matter, link);
            case Deed.Reversal reversal -> Reversals.judge(matter, reversal);
            case Deed.Checkpoint checkpoint -> Checkpoints.judge(matter, checkpoint);
        }
    }
}
