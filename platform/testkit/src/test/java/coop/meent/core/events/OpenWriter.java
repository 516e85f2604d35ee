package coop.meent.core.events;

import coop.meent.core.data.CoreDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A transaction that stays open while a test does something else.
public final class OpenWriter implements AutoCloseable {
    private final Handle db;

    private OpenWriter(Handle db) {
        this.db = db;
    }

    /// {@return a transaction of the owner of `core`; the caller ends and closes it}
    public static OpenWriter in(CoreDatabase site) {
        var login = site.login();
        var writer = new OpenWriter(Jdbi.open(login.url(), login.user(), login.password()));
        writer.db.begin();
        return writer;
    }

    void publish(String key) {
        db.execute("SELECT core.publish('core', 'changed', 'bed', ?, '{}')", key);
    }

    public void audit(String subject) {
        db.execute("SELECT core.write_audit('core', NULL, 'test', 'bed.dug', ?, '{}')", subject);
    }

    /// Keeps what was written, and begins anew.
    public void commit() {
        db.commit();
        db.begin();
    }

    void rollback() {
        db.rollback();
        db.begin();
    }

    @Override
    public void close() {
        db.rollback();
        db.close();
    }
}
