package coop.meent.core.data;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// One transaction through several schemas, in each under that schema's own role: what the platform
/// does to its own rows and to a plugin's is kept or lost together.
public final class Across {
    private final DatabaseTransactions core;
    private final Roles roles;

    Across(DatabaseTransactions core, Roles roles) {
        this.core = core;
        this.roles = roles;
    }

    /// Runs a use case.
    public <T> T run(Viewer viewer, Function<Span, T> work) {
        return core.open(viewer, tx -> work.apply(new Span(tx, viewer, roles)));
    }

    /// Does a part of an open transaction of another schema under the role of `core`, and comes
    /// back.
    ///
    /// @param schema in which the transaction was opened
    public <T> T core(Transaction tx, String schema, Function<Transaction, T> work) {
        var db = tx.handle();
        takeRole(db, roles, Database.CORE);
        try {
            var part = new OpenTransaction(db, Database.CORE, Viewer.system(schema));
            var result = work.apply(part);
            takeRole(db, roles, schema);
            return result;
        } catch (MeentException refused) {
            // nothing is broken: whoever catches it goes on in its own schema
            takeRole(db, roles, schema);
            throw refused;
        }
    }

    private static void takeRole(Handle db, Roles roles, String schema) {
        db.execute("SET LOCAL ROLE " + Roles.quoted(roles.user(schema)));
    }

    /// The open transaction, which begins in `core`.
    public static final class Span {
        private final OpenTransaction tx;
        private final Viewer viewer;
        private final Roles roles;

        Span(OpenTransaction tx, Viewer viewer, Roles roles) {
            this.tx = tx;
            this.viewer = viewer;
            this.roles = roles;
        }

        /// {@return the part of it under the role of `core`}
        public Transaction core() {
            return tx;
        }

        /// Does a part of it under the role of another schema, and comes back.
        public <T> T in(String schema, Function<Transaction, T> work) {
            Generations.changes(schema);
            var part = new OpenTransaction(tx.handle(), schema, viewer);
            takeRole(tx.handle(), roles, schema);
            var result = work.apply(part);
            // after a failure nothing can be said any more, and all of it is rolled back
            takeRole(tx.handle(), roles, Database.CORE);
            if (part.published()) {
                tx.publishedToo();
            }
            return result;
        }
    }
}
