package coop.meent.core;

import org.jdbi.v3.core.Handle;

/// What the site asks about itself.
final class SiteStore {
    boolean answers(Handle db) {
        return yes(db, "SELECT true");
    }

    boolean hasPeople(Handle db) {
        return yes(db, "SELECT EXISTS (SELECT FROM core.person)");
    }

    boolean isDemo(Handle db) {
        return yes(db, "SELECT demo FROM core.installation");
    }

    int markDemo(Handle db) {
        return db.execute("UPDATE core.installation SET demo = true");
    }

    private static boolean yes(Handle db, String question) {
        return db.createQuery(question).mapTo(Boolean.class).one();
    }
}
