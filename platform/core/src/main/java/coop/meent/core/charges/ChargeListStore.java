package coop.meent.core.charges;

import coop.meent.api.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Lists of charges and what they come to.
final class ChargeListStore {
    private static final String ITEM =
            """
            SELECT c.id, c.plugin, c.subject, c.key, c.path, c.payee, c.payer_organisation, c.payer_person,
                   c.communication, c.due, s.total, s.credited, s.paid, s.written_off,
                   coalesce(p.name, '') AS payer_name,
                   (SELECT l.words::text FROM core.charge_line l WHERE l.charge = c.id ORDER BY l.place LIMIT 1) AS words
              FROM core.charge_standing s
              JOIN core.charge c ON c.id = s.charge
              LEFT JOIN core.person p ON p.id = s.payer_person
            """;

    private static final String MINE =
            " WHERE (s.payer_person = :person OR s.payer_organisation = ANY(:organisations))";

    private static final String OPEN = " AND s.state IN ('open', 'partly-paid')";

    private static final String BY_DUE =
            " AND (s.due, s.charge) > (:due, :after) ORDER BY s.due, s.charge LIMIT :limit";

    private static final String NEWEST =
            " AND s.charge < :before ORDER BY s.charge DESC LIMIT :limit";

    private static final String TOTALS =
            """
            SELECT count(*) FILTER (WHERE open) AS open,
                   coalesce(sum(balance) FILTER (WHERE open), 0) AS open_cents,
                   count(*) FILTER (WHERE open AND due < :today) AS overdue,
                   coalesce(sum(balance) FILTER (WHERE open AND due < :today), 0) AS overdue_cents,
                   coalesce(sum(total), 0) AS total, coalesce(sum(credited), 0) AS credited,
                   coalesce(sum(paid), 0) AS paid, coalesce(sum(written_off), 0) AS written_off
              FROM (SELECT s.total - s.credited - s.paid - s.written_off AS balance, s.due, s.total,
                           s.credited, s.paid, s.written_off, s.state IN ('open', 'partly-paid') AS open
                      FROM core.charge_standing s
                     WHERE s.payee = :payee) AS each
            """;

    private static final String WAITING =
            """
            SELECT s.payee, false AS mine, count(*) AS count, min(s.due) AS due
              FROM core.charge_standing s
             WHERE s.payee = ANY(:organisations) AND s.state IN ('open', 'partly-paid') AND s.due < :today
             GROUP BY s.payee
            UNION ALL
            SELECT 0, true, count(*), min(s.due)
              FROM core.charge_standing s
             WHERE (s.payer_person = :person OR s.payer_organisation = ANY(:organisations))
               AND s.state IN ('open', 'partly-paid')
            HAVING count(*) > 0
            """;

    /// A charge in a list.
    ///
    /// @param payerName name of the person who pays; empty when an organisation does
    /// @param words what it is for: its first line, JSON, by language
    record Item(Owed owed, String payerName, String words) {}

    /// What all charges of an organisation come to.
    record Totals(long open, long openCents, long overdue, long overdueCents, Sums sums) {}

    /// What waits: what the viewer has to pay, or what is overdue at an organisation.
    record Waits(long payee, boolean mine, int count, LocalDate due) {}

    /// Where a list goes on.
    record From(LocalDate due, long charge) {}

    List<Item> mine(Handle db, Viewer viewer, From from, int limit) {
        return db.createQuery(ITEM + MINE + OPEN + BY_DUE)
                .bind("person", viewer.person().orElse(0))
                .bindArray("organisations", Long.class, treasuries(viewer))
                .bind("due", from.due())
                .bind("after", from.charge())
                .bind("limit", limit)
                .map((row, _) -> item(row))
                .list();
    }

    List<Item> allMine(Handle db, Viewer viewer, long before, int limit) {
        return db.createQuery(ITEM + MINE + NEWEST)
                .bind("person", viewer.person().orElse(0))
                .bindArray("organisations", Long.class, treasuries(viewer))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> item(row))
                .list();
    }

    /// {@return what an organisation still has to get, the oldest due day first}
    ///
    /// @param until only what was due before this day
    List<Item> open(Handle db, long payee, LocalDate until, From from, int limit) {
        return db.createQuery(ITEM + " WHERE s.payee = :payee AND s.due < :until" + OPEN + BY_DUE)
                .bind("payee", payee)
                .bind("until", until)
                .bind("due", from.due())
                .bind("after", from.charge())
                .bind("limit", limit)
                .map((row, _) -> item(row))
                .list();
    }

    /// {@return the charges of an organisation in certain states, newest first}
    List<Item> newest(Handle db, long payee, List<String> states, long before, int limit) {
        return db.createQuery(ITEM + " WHERE s.payee = :payee AND s.state = ANY(:states)" + NEWEST)
                .bind("payee", payee)
                .bindArray("states", String.class, states)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> item(row))
                .list();
    }

    Totals totals(Handle db, long payee, LocalDate today) {
        return db.createQuery(TOTALS)
                .bind("payee", payee)
                .bind("today", today)
                .map((row, _) ->
                        new Totals(
                                row.getLong("open"),
                                row.getLong("open_cents"),
                                row.getLong("overdue"),
                                row.getLong("overdue_cents"),
                                new Sums(
                                        row.getLong("total"),
                                        row.getLong("credited"),
                                        row.getLong("paid"),
                                        row.getLong("written_off"))))
                .one();
    }

    List<Waits> waiting(Handle db, Viewer viewer, LocalDate today) {
        return db.createQuery(WAITING)
                .bind("person", viewer.person().orElse(0))
                .bindArray("organisations", Long.class, treasuries(viewer))
                .bind("today", today)
                .map((row, _) ->
                        new Waits(
                                row.getLong("payee"),
                                row.getBoolean("mine"),
                                row.getInt("count"),
                                row.getObject("due", LocalDate.class)))
                .list();
    }

    /// {@return organisations that are paid, or could be}
    List<Long> payees(Handle db) {
        return db.createQuery(
                        """
                        SELECT organisation FROM core.charge_account
                        UNION
                        SELECT payee FROM core.charge
                        """)
                .mapTo(Long.class)
                .list();
    }

    /// {@return where the viewer sees to money}
    static List<Long> treasuries(Viewer viewer) {
        return viewer.mandates().stream()
                .filter(it -> Owed.TREASURERS.contains(it.role()))
                .map(it -> it.organisation())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                ChargeReadStore.owed(row), row.getString("payer_name"), row.getString("words"));
    }
}
