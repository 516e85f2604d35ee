package coop.meent.core.exchange;

import org.jdbi.v3.core.Handle;

/// What a test reads and does behind the site's back.
record TracesStore(Handle db) {
    long person(String email) {
        return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                .bind("email", email)
                .mapTo(Long.class)
                .one();
    }

    /// The seven days of the outbox are over.
    void dropOutbox() {
        db.execute("DELETE FROM core.outbox");
    }

    long events() {
        return db.createQuery("SELECT count(*) FROM core.exchange_event").mapTo(Long.class).one();
    }
}
