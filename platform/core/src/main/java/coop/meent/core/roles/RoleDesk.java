package coop.meent.core.roles;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.roles.RoleStore.Holder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/// What is done with roles: the team writes and closes them, people take and leave them.
public final class RoleDesk {
    /// How long "not now" lasts: a season.
    static final int SEASON_MONTHS = 3;

    private static final String SUBJECT = "role:";

    private final Transactions core;
    private final RoleStore store = new RoleStore();
    private final Clock clock;

    public RoleDesk(Transactions core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /// {@return the roles that can be taken today, with whether the person has them; inside a
    /// reading of the schema `core`}
    public List<Taken> open(Handle db, long person) {
        return store.open(db, person, today());
    }

    /// {@return the roles that are open to the viewer}
    List<Taken> open(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        return core.read(viewer, db -> open(db, person)).stream()
                .filter(it -> it.since().isPresent() || it.role().forWhom().includes(viewer))
                .toList();
    }

    List<Taken> all(Viewer team) {
        return core.read(team, store::all);
    }

    Taken find(Viewer viewer, long id) {
        return core.read(viewer, db -> store.find(db, id, viewer.person().orElse(0)))
                .orElseThrow(() -> MeentException.notFound("role"));
    }

    List<Holder> holders(Viewer team, long id) {
        return core.read(team, db -> store.holders(db, id));
    }

    /// {@return the new role's id}
    public long write(Viewer team, OpenRole role) {
        return core.run(
                team,
                tx -> {
                    long id = store.insert(tx.handle(), role);
                    return said(tx, "role.written", id);
                });
    }

    void change(Viewer team, OpenRole role) {
        find(team, role.id());
        core.run(
                team,
                tx -> {
                    store.update(tx.handle(), role);
                    return said(tx, "role.changed", role.id());
                });
    }

    void close(Viewer team, long id) {
        find(team, id);
        core.run(
                team,
                tx -> {
                    store.close(tx.handle(), id, clock.instant());
                    return said(tx, "role.closed", id);
                });
    }

    /// Takes a role; a second time changes nothing.
    ///
    /// @throws MeentException when it is not for the viewer, over, or taken by enough others
    public void join(Viewer viewer, long id) {
        withLock(
                viewer,
                id,
                (tx, taken) -> {
                    if (taken.since().isPresent()) {
                        return id;
                    }
                    if (!taken.role().forWhom().includes(viewer)) {
                        throw new MeentException(Code.FORBIDDEN, "role is not for this viewer");
                    }
                    if (taken.left() == 0 || !taken.role().open(today())) {
                        throw new MeentException(Code.CONFLICT, "role is taken or over");
                    }
                    store.join(tx.handle(), id, viewer.person().orElseThrow(), clock.instant());
                    return said(tx, "role.joined", id);
                });
    }

    /// Gives a role back.
    void leave(Viewer viewer, long id) {
        withLock(
                viewer,
                id,
                (tx, _) ->
                        store.leave(tx.handle(), id, viewer.person().orElseThrow())
                                ? said(tx, "role.left", id)
                                : id);
    }

    /// Hides a role from the viewer for a season.
    ///
    /// @param key `core:<id>` or `<plugin>:<id>`
    void putAside(Viewer viewer, String key) {
        core.run(
                viewer,
                tx -> {
                    store.putAside(
                            tx.handle(),
                            viewer.person().orElseThrow(),
                            key,
                            today().plusMonths(SEASON_MONTHS));
                    return key;
                });
    }

    private void withLock(Viewer viewer, long id, BiFunction<Transaction, Taken, Long> work) {
        core.run(
                viewer,
                tx -> {
                    store.lock(tx.handle(), id);
                    var taken =
                            store.find(tx.handle(), id, viewer.person().orElseThrow())
                                    .orElseThrow(() -> MeentException.notFound("role"));
                    return work.apply(tx, taken);
                });
    }

    private static long said(Transaction tx, String action, long id) {
        tx.audit(action, SUBJECT + id, Map.of());
        return id;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
