package coop.meent.core.health;

import org.jdbi.v3.core.Handle;

/// What the database says of itself and of the work that waits in it.
final class HealthStore {
    String version(Handle db) {
        return text(db, "SHOW server_version");
    }

    boolean durable(Handle db) {
        return text(db, "SHOW fsync").equals("on")
                && text(db, "SHOW full_page_writes").equals("on");
    }

    String encoding(Handle db) {
        return text(db, "SHOW server_encoding");
    }

    /// {@return age of the oldest transaction that others wait for, in seconds}
    long oldestTransaction(Handle db) {
        return db.createQuery(
                        """
                        SELECT coalesce(extract(epoch FROM max(now() - xact_start)), 0)::bigint
                          FROM pg_stat_activity
                         WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """)
                .mapTo(Long.class)
                .one();
    }

    long unsealed(Handle db) {
        return db.createQuery(
                        """
                        SELECT count(*)
                          FROM core.audit_line l
                         WHERE NOT EXISTS (SELECT FROM core.audit_seal s WHERE s.line = l.id)
                        """)
                .mapTo(Long.class)
                .one();
    }

    long mailThatFails(Handle db) {
        return db.createQuery(
                        "SELECT count(*) FROM core.mail WHERE sent_at IS NULL AND attempts > 1")
                .mapTo(Long.class)
                .one();
    }

    private static String text(Handle db, String question) {
        return db.createQuery(question).mapTo(String.class).one();
    }
}
