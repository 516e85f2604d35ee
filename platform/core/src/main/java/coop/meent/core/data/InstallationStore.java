package coop.meent.core.data;

import coop.meent.core.data.Database.Installation;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The one row that tells this database from every other. Made before the first migration, which
/// needs the roles that it names.
final class InstallationStore {
    private static final String TABLE =
            """
            CREATE TABLE core.installation (
                only_one    boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
                role_prefix text        NOT NULL,
                epoch       uuid        NOT NULL DEFAULT gen_random_uuid(),
                secret      bytea       NOT NULL CHECK (length(secret) = 32),
                demo        boolean     NOT NULL DEFAULT false,
                made_at     timestamptz NOT NULL DEFAULT now()
            )
            """;

    private InstallationStore() {}

    /// {@return the prefix of the roles of this database, if it was prepared before}
    static Optional<String> prefix(Handle db) {
        boolean there =
                db.createQuery("SELECT to_regclass('core.installation') IS NOT NULL")
                        .mapTo(Boolean.class)
                        .one();
        return there
                ? db.createQuery("SELECT role_prefix FROM core.installation")
                        .mapTo(String.class)
                        .findOne()
                : Optional.empty();
    }

    static void create(Handle db, Roles roles) {
        db.execute("SET LOCAL ROLE " + Roles.quoted(roles.owner(Database.CORE)));
        db.execute(TABLE);
        db.execute(
                "REVOKE INSERT, UPDATE, DELETE ON core.installation FROM "
                        + Roles.quoted(roles.user(Database.CORE)));
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        db.createUpdate(
                        "INSERT INTO core.installation (role_prefix, secret) VALUES (:prefix, :secret)")
                .bind("prefix", roles.prefix())
                .bind("secret", secret)
                .execute();
        db.execute("RESET ROLE");
    }

    static Installation find(Handle db, String role) {
        db.execute("SET LOCAL ROLE " + Roles.quoted(role));
        return db.createQuery("SELECT epoch, secret FROM core.installation")
                .map((row, _) ->
                        new Installation(
                                row.getObject("epoch", UUID.class), row.getBytes("secret")))
                .one();
    }
}
