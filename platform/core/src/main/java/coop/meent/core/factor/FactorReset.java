package coop.meent.core.factor;

import coop.meent.api.MeentException;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.Sessions;
import java.util.Map;
import java.util.Optional;

/// Takes away the second factor of somebody who has lost it: they are signed out everywhere, and
/// set up a new one.
public final class FactorReset {
    private static final Viewer OPERATOR = Viewer.system("command.line");

    private final Transactions core;
    private final FactorStore store;
    private final FactorMails mails;
    private final Sessions sessions;

    FactorReset(Transactions core, FactorStore store, FactorMails mails, Sessions sessions) {
        this.core = core;
        this.store = store;
        this.mails = mails;
        this.sessions = sessions;
    }

    /// {@return how it stands with somebody; empty when there is nobody}
    Optional<Standing> standing(Viewer viewer, long person) {
        return core.read(viewer, db -> store.standing(db, person));
    }

    /// Resets somebody's factor in the name of the team. That the viewer is of the team, in a
    /// strong session, is the route's to check.
    ///
    /// @return whether there was one
    /// @throws MeentException with `FORBIDDEN` when it is the viewer's own
    public boolean reset(Viewer viewer, long person) {
        if (viewer.person().stream().anyMatch(own -> own == person)) {
            throw new MeentException(
                    MeentException.Code.FORBIDDEN, "nobody resets their own second factor");
        }
        return take(viewer, person);
    }

    /// The same for the operator, who can read the machine anyhow.
    ///
    /// @return whether there was one
    /// @throws IllegalArgumentException when nobody has the address
    public boolean reset(String email) {
        long person =
                core.read(OPERATOR, db -> store.byEmail(db, EmailAddress.norm(email)))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "nobody has an account with the address " + email));
        return take(OPERATOR, person);
    }

    private boolean take(Viewer viewer, long person) {
        return core.run(
                viewer,
                tx -> {
                    boolean taken = store.delete(tx.handle(), person);
                    if (taken) {
                        sessions.weaken(tx.handle(), person);
                        sessions.endAll(tx.handle(), person);
                        tx.audit("factor.reset", "person:" + person, Map.of());
                        mails.reset(tx.handle(), person);
                    }
                    return taken;
                });
    }
}
