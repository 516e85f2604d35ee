package coop.meent.core.charges;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// The accounts on which organisations are paid. Who can change one can take the money, so each
/// change is audited, and told to all who see to the organisation's money and to the team.
final class AccountDesk {
    private final Transactions core;
    private final ChargeNotices notices;
    private final Clock clock;
    private final AccountStore store = new AccountStore();

    AccountDesk(Transactions core, ChargeNotices notices, Clock clock) {
        this.core = core;
        this.notices = notices;
        this.clock = clock;
    }

    Optional<Account> find(Viewer viewer, long organisation) {
        check(viewer, organisation);
        return core.read(viewer, db -> store.find(db, organisation));
    }

    /// Writes down where the organisation is paid, from a form without problems; an empty number
    /// takes the account away.
    ///
    /// @return whether that changed anything
    boolean put(Viewer viewer, long organisation, AccountForm form) {
        check(viewer, organisation);
        return core.run(viewer, tx -> put(tx, viewer, organisation, form));
    }

    private boolean put(Transaction tx, Viewer viewer, long organisation, AccountForm form) {
        store.lock(tx.handle(), organisation);
        var before = store.find(tx.handle(), organisation);
        var after = form.empty() ? Optional.<Account>empty() : Optional.of(form.account());
        if (before.equals(after)) {
            return false;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        after.ifPresentOrElse(
                it -> store.put(tx.handle(), organisation, it, at),
                () -> store.remove(tx.handle(), organisation));
        tx.audit(
                "charge-account.changed",
                "organisation:" + organisation,
                Map.of("before", tail(before), "after", tail(after)));
        notices.accountChanged(tx, viewer, organisation, tail(after));
        return true;
    }

    private static String tail(Optional<Account> account) {
        return account.map(Account::tail).orElse("");
    }

    private static void check(Viewer viewer, long organisation) {
        if (!Owed.keeps(viewer, organisation)) {
            throw new MeentException(Code.FORBIDDEN, "keeps no books of " + organisation);
        }
    }
}
