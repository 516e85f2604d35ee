package coop.meent.core.exchange;

import coop.meent.api.SiteEvent.MandateEnded;
import coop.meent.api.SiteEvent.MembershipChanged;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.time.LocalDate;

/// Tells of mandates that ended and memberships that changed, each once, whether somebody did that
/// or the day came: it compares what is with what was told, and tells the difference in the
/// transaction in which it remembers that.
final class Turns {
    private static final int AT_ONCE = 500;

    private final Exchange.Surroundings around;
    private final TurnStore store = new TurnStore();

    Turns(Exchange.Surroundings around) {
        this.around = around;
    }

    /// Tells all that is not told yet.
    void tell() {
        var self = Viewer.system("exchange.turns");
        int told;
        do {
            told = around.core().run(self, tx -> tell(tx));
        } while (told == AT_ONCE);
    }

    /// Tells some of it in this transaction.
    ///
    /// @return how much of the kind of which there was most
    int tell(Transaction tx) {
        var today = LocalDate.now(around.clock());
        store.revived(tx.handle(), today);
        var ended = store.ended(tx.handle(), today, AT_ONCE);
        ended.stream()
                .filter(TurnStore.Ended::last)
                .forEach(it ->
                        tx.publish(
                                new MandateEnded(
                                        it.person(), it.organisation(), it.role(), it.on())));
        var changed = store.changed(tx.handle(), today, AT_ONCE);
        changed.forEach(it ->
                tx.publish(
                        new MembershipChanged(
                                it.organisation(),
                                !it.category().isEmpty(),
                                it.category(),
                                today)));
        return Math.max(ended.size(), changed.size());
    }
}
