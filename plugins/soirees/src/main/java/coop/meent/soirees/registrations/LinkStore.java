package coop.meent.soirees.registrations;

import org.jdbi.v3.core.Handle;

/// The sealed links of registrations in the database.
final class LinkStore {
    String find(Handle db, long registration) {
        return db.createQuery("SELECT link FROM soirees.registration WHERE id = :id")
                .bind("id", registration)
                .mapTo(String.class)
                .one();
    }

    void put(Handle db, long registration, String sealed) {
        db.createUpdate("UPDATE soirees.registration SET link = :link WHERE id = :id")
                .bind("link", sealed)
                .bind("id", registration)
                .execute();
    }
}
