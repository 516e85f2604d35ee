package coop.meent.core.charges;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The accounts on which organisations are paid.
final class AccountStore {
    Optional<Account> find(Handle db, long organisation) {
        return db.createQuery(
                        """
                        SELECT iban, holder
                          FROM core.charge_account
                         WHERE organisation = :organisation
                        """)
                .bind("organisation", organisation)
                .map((row, _) -> new Account(row.getString("iban"), row.getString("holder")))
                .findOne();
    }

    void put(Handle db, long organisation, Account account, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.charge_account (organisation, iban, holder, changed_at)
                        VALUES (:organisation, :iban, :holder, :at)
                            ON CONFLICT (organisation)
                            DO UPDATE SET iban = :iban, holder = :holder, changed_at = :at
                        """)
                .bind("organisation", organisation)
                .bind("iban", account.iban())
                .bind("holder", account.holder())
                .bind("at", at)
                .execute();
    }

    void remove(Handle db, long organisation) {
        db.createUpdate("DELETE FROM core.charge_account WHERE organisation = :organisation")
                .bind("organisation", organisation)
                .execute();
    }

    /// Lets nobody else change this account until the commit.
    void lock(Handle db, long organisation) {
        db.createQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended('charge-account:' ||"
                                + " :organisation, 0))::text")
                .bind("organisation", organisation)
                .mapTo(String.class)
                .list();
    }
}
