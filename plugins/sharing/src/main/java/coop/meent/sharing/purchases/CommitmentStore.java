package coop.meent.sharing.purchases;

import coop.meent.sharing.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Who promised to take how many, and the lists that became binding.
final class CommitmentStore {
    // of two that arrive out of order the later word counts, whichever came to the row first
    private static final String PROMISE =
            """
            INSERT INTO sharing.commitment AS c (purchase, organisation, person, amount, at)
            VALUES (:purchase, :organisation, :person, :amount, :at)
            ON CONFLICT (purchase, organisation) DO UPDATE
               SET person = excluded.person, amount = excluded.amount, at = excluded.at
             WHERE c.at <= excluded.at
            """;

    /// How many organisations promised how many units in all.
    record Tally(int organisations, long total) {
        static final Tally NONE = new Tally(0, 0);
    }

    void promise(Handle db, long purchase, Commitment commitment) {
        db.createUpdate(PROMISE)
                .bind("purchase", purchase)
                .bind("organisation", commitment.organisation())
                .bind("person", Cells.boxed(commitment.person()))
                .bind("amount", commitment.amount())
                .bind("at", commitment.at())
                .execute();
    }

    List<Commitment> of(Handle db, long purchase) {
        return db.createQuery(
                        """
                        SELECT organisation, person, amount, at FROM sharing.commitment
                         WHERE purchase = :purchase ORDER BY organisation
                        """)
                .bind("purchase", purchase)
                .map((row, _) -> commitment(row))
                .list();
    }

    /// {@return where purchases stand; those without a promise are not among them}
    Map<Long, Tally> tallies(Handle db, Collection<Long> purchases) {
        return db
                .createQuery(
                        """
                        SELECT purchase, count(*) AS organisations, sum(amount) AS total
                          FROM sharing.commitment
                         WHERE purchase = ANY(:purchases) AND amount > 0
                         GROUP BY purchase
                        """)
                .bindArray("purchases", Long.class, List.copyOf(purchases))
                .map((row, _) -> Map.entry(row.getLong("purchase"), tally(row)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Writes the binding list, once.
    void bind(Handle db, long purchase, List<Outcome.Binding> list) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO sharing.binding (purchase, organisation, amount, cents)
                        VALUES (:purchase, :organisation, :amount, :cents)
                        """);
        list.forEach(it ->
                batch.bind("purchase", purchase)
                        .bind("organisation", it.organisation())
                        .bind("amount", it.amount())
                        .bind("cents", it.cents())
                        .add());
        batch.execute();
    }

    List<Outcome.Binding> binding(Handle db, long purchase) {
        return db.createQuery(
                        """
                        SELECT organisation, amount, cents FROM sharing.binding
                         WHERE purchase = :purchase ORDER BY organisation
                        """)
                .bind("purchase", purchase)
                .map((row, _) ->
                        new Outcome.Binding(
                                row.getLong("organisation"),
                                row.getInt("amount"),
                                row.getLong("cents")))
                .list();
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(
                row.getLong("organisation"),
                Cells.number(row, "person"),
                row.getInt("amount"),
                Cells.moment(row, "at"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getInt("organisations"), row.getLong("total"));
    }
}
