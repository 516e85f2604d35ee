package coop.meent.core.data;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Opens each transaction under one role, and claims the request's key in it.
final class DatabaseTransactions implements Transactions {
    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private static final String CLAIM =
            """
            INSERT INTO core.request (principal, key, route)
            VALUES (:principal, :key, :route)
                ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final String schema;
    private final String setRole;
    private final String setCoreRole;
    private final CommitSignal signal;
    private final Generations generations;

    DatabaseTransactions(
            Jdbi jdbi, Roles roles, String schema, CommitSignal signal, Generations generations) {
        this.jdbi = jdbi;
        this.schema = schema;
        this.setRole = "SET LOCAL ROLE " + Roles.quoted(roles.user(schema));
        this.setCoreRole = "SET LOCAL ROLE " + Roles.quoted(roles.user("core"));
        this.signal = signal;
        this.generations = generations;
    }

    @Override
    public <T> T run(Viewer viewer, Function<Transaction, T> work) {
        return open(viewer, work::apply);
    }

    <T> T open(Viewer viewer, Function<OpenTransaction, T> work) {
        Rehearsal.endHere();
        var request = RequestKey.unclaimed();
        var done =
                generations.counting(() ->
                        alone(() -> jdbi.inTransaction(db -> perform(db, viewer, request, work))));
        request.ifPresent(RequestKey::claimed);
        if (done.published()) {
            signal.fire();
        }
        return done.result();
    }

    private record Done<T>(T result, boolean published) {}

    private <T> Done<T> perform(
            Handle db,
            Viewer viewer,
            Optional<RequestKey> request,
            Function<OpenTransaction, T> work) {
        request.ifPresent(key -> claim(db, key));
        db.execute(setRole);
        if (!schema.equals(Database.CORE)) {
            Generations.changes(
                    schema); // the platform's own says so by what it publishes or audits
        }
        var tx = new OpenTransaction(db, schema, viewer);
        return new Done<>(work.apply(tx), tx.published());
    }

    private void claim(Handle db, RequestKey request) {
        db.execute(setCoreRole);
        int claimed =
                db.createUpdate(CLAIM)
                        .bind("principal", request.principal())
                        .bind("key", request.key())
                        .bind("route", request.route())
                        .execute();
        if (claimed == 0) {
            throw new RequestKey.AlreadyDone(request);
        }
    }

    @Override
    public <T> T read(Viewer viewer, Function<Handle, T> work) {
        return alone(() ->
                jdbi.withHandle(db -> {
                    db.setReadOnly(true);
                    return db.inTransaction(inside -> {
                        inside.execute(setRole);
                        return work.apply(inside);
                    });
                }));
    }

    static boolean isOpen() {
        return INSIDE.isBound();
    }

    private static <T> T alone(ScopedValue.CallableOp<T, RuntimeException> work) {
        if (INSIDE.isBound()) {
            throw new IllegalStateException(
                    "a transaction inside another would need a second connection");
        }
        return ScopedValue.where(INSIDE, true).call(work);
    }
}
