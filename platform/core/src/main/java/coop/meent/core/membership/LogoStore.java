package coop.meent.core.membership;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The logos in the database.
final class LogoStore {
    void put(Handle db, long organisation, Logo logo) {
        db.createUpdate(
                        """
                        INSERT INTO core.organisation_logo (organisation, png, hash)
                        VALUES (:organisation, :png, :hash)
                            ON CONFLICT (organisation) DO UPDATE SET png = :png, hash = :hash
                        """)
                .bind("organisation", organisation)
                .bind("png", logo.png())
                .bind("hash", logo.hash())
                .execute();
    }

    void delete(Handle db, long organisation) {
        db.createUpdate("DELETE FROM core.organisation_logo WHERE organisation = :organisation")
                .bind("organisation", organisation)
                .execute();
    }

    Optional<byte[]> png(Handle db, long organisation, String hash) {
        return db.createQuery(
                        """
                        SELECT png FROM core.organisation_logo
                         WHERE organisation = :organisation AND hash = :hash
                        """)
                .bind("organisation", organisation)
                .bind("hash", hash)
                .mapTo(byte[].class)
                .findOne();
    }
}
