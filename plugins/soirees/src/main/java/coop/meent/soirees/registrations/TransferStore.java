package coop.meent.soirees.registrations;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Places that somebody wants to give to a colleague, in the database.
final class TransferStore {
    void put(Handle db, long registration, String email, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.transfer (registration, email, at)
                        VALUES (:registration, :email, :now)
                        ON CONFLICT (registration) DO UPDATE SET email = :email, at = :now
                        """)
                .bind("registration", registration)
                .bind("email", email)
                .bind("now", now)
                .execute();
    }

    Optional<String> email(Handle db, long registration) {
        return db.createQuery("SELECT email FROM soirees.transfer WHERE registration = :id")
                .bind("id", registration)
                .mapTo(String.class)
                .findOne();
    }

    void remove(Handle db, long registration) {
        db.createUpdate("DELETE FROM soirees.transfer WHERE registration = :id")
                .bind("id", registration)
                .execute();
    }
}
