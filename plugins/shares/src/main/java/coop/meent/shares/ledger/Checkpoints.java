package coop.meent.shares.ledger;

/// The head of the chain was signed and sent: the entry names it.
final class Checkpoints {
    private Checkpoints() {}

    static void judge(Matter matter, Deed.Checkpoint deed) {
        var past = matter.past();
        if (past.head() == 0
                || deed.entry() != past.head()
                || !deed.hash().equals(past.headHash())) {
            matter.refuse("not_the_head", "entry", past.head());
        }
        if (!matter.on().equals(matter.today())) {
            matter.refuse("checkpoint_today", "effective", matter.today());
        }
    }
}
