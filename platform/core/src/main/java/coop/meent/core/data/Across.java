package coop.meent.core.data;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.function.Function;

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
            var part = new OpenTransaction(tx.handle(), schema, viewer);
            takeRole(schema);
            var result = work.apply(part);
            // after a failure nothing can be said any more, and all of it is rolled back
            takeRole(Database.CORE);
            if (part.published()) {
                tx.publishedToo();
            }
            return result;
        }

        private void takeRole(String schema) {
            tx.handle().execute("SET LOCAL ROLE " + Roles.quoted(roles.user(schema)));
        }
    }
}
