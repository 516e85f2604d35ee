package coop.meent.core.charges;

import coop.meent.api.Charge;
import coop.meent.api.Charges;
import coop.meent.api.Entitlements;
import coop.meent.api.MeentException;
import coop.meent.api.NewCharge;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The door for one plugin. What it writes, it writes in the plugin's own transaction, for that
/// moment under the role of `core`.
final class PluginCharges implements Charges {
    private final String plugin;
    private final Surroundings around;
    private final ChargeReadStore reading = new ChargeReadStore();
    private final AccountStore accounts = new AccountStore();

    PluginCharges(String plugin, Surroundings around) {
        this.plugin = plugin;
        this.around = around;
    }

    /// What it works with.
    record Surroundings(
            Transactions core,
            Across across,
            Openings openings,
            Ledger ledger,
            Organisations organisations,
            Texts texts,
            Clock clock) {}

    @Override
    public Entitlements.Answer payable(Viewer viewer, long organisation) {
        boolean yes = around.core().read(viewer, db -> accounts.find(db, organisation)).isPresent();
        var name = around.organisations().find(organisation).map(Organisation::name).orElse("—");
        var key = yes ? "charges.payable" : "charges.payable.not";
        return new Entitlements.Answer(yes, around.texts().text(viewer.language(), key, name));
    }

    @Override
    public Charge open(Transaction tx, NewCharge charge) {
        var opened =
                around.across()
                        .core(tx, plugin, core -> around.openings().open(core, plugin, charge));
        var owed = opened.charge();
        if (opened.fresh()) {
            tx.audit(
                    "charge.opened",
                    "charge:" + owed.id(),
                    Map.of(
                            "cents", owed.sums().total(),
                            "payee", owed.payee(),
                            "subject", owed.subject()));
            tx.publish("charge", Long.toString(owed.id()));
        }
        return owed.forPlugin();
    }

    @Override
    public Charge withdraw(Transaction tx, long id, String reason) {
        return around.across().core(tx, plugin, core -> credited(core, id, reason)).forPlugin();
    }

    private Owed credited(Transaction tx, long id, String reason) {
        var owed = own(tx, id);
        long rest = owed.sums().total() - owed.sums().credited();
        if (rest <= 0) {
            return owed;
        }
        var today = LocalDate.now(around.clock());
        var credit = Booking.byHand(Kind.CREDIT, rest, today, reason, OptionalLong.empty());
        return switch (around.ledger().book(tx, id, credit)) {
            case Ledger.Outcome.Booked _, Ledger.Outcome.Known _ -> own(tx, id);
            case Ledger.Outcome.Refused(var why) ->
                    throw new MeentException(MeentException.Code.CONFLICT, why + ": " + id);
        };
    }

    private Owed own(Transaction tx, long id) {
        return reading.find(tx.handle(), id)
                .filter(it -> it.plugin().equals(plugin))
                .orElseThrow(() -> MeentException.notFound("charge " + id));
    }

    @Override
    public List<Charge> about(Viewer viewer, String subject) {
        return around.core().read(viewer, db -> reading.about(db, plugin, subject)).stream()
                .map(Owed::forPlugin)
                .toList();
    }
}
