package coop.meent.core.freshness;

import org.jdbi.v3.core.Handle;

/// What the tests ask the database beside the site.
final class AskedStore {
    private AskedStore() {}

    static long named(Handle db, String fruit) {
        return db.createQuery("SELECT max(id) FROM orchard.fruit WHERE name = :name")
                .bind("name", fruit)
                .mapTo(Long.class)
                .one();
    }

    static long person(Handle db, String email) {
        return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                .bind("email", email)
                .mapTo(Long.class)
                .one();
    }
}
