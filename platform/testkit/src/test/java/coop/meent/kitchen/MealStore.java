package coop.meent.kitchen;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The meals in the database.
final class MealStore {
    void insert(Handle db, long charge, long cents) {
        db.createUpdate("INSERT INTO kitchen.meal (charge, cents) VALUES (:charge, :cents)")
                .bind("charge", charge)
                .bind("cents", cents)
                .execute();
    }

    List<Long> cents(Handle db) {
        return db.createQuery("SELECT cents FROM kitchen.meal ORDER BY id")
                .mapTo(Long.class)
                .list();
    }
}
