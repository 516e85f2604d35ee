package coop.meent.shares.holders;

import coop.meent.shares.ledger.Past.HolderFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The holders in the database, as they are now: all SQL of them but their names of other days.
final class HolderStore {
    private static final String HOLDER =
            "SELECT h.no, h.kind, h.person, h.founder, h.deceased_on, h.language, h.email, h.phone,"
                    + " h.revision, "
                    + VersionStore.COLUMNS
                    + """
                      FROM shares.holder h
                     CROSS JOIN LATERAL (
                           SELECT *
                             FROM shares.holder_version it
                            WHERE it.register_id = h.register_id AND it.holder = h.no
                            ORDER BY it.valid_from DESC, it.no DESC
                            LIMIT 1) v
                    """;

    private static final String INSERT =
            """
            INSERT INTO shares.holder (register_id, no, kind, person, founder, sort_name,
                        match_name, born, identification, language, email, phone, entered_at,
                        entered_by)
            VALUES (shares.register_now(), :no, :kind, :person, :founder, :sort, :match, :born,
                    :identification, :language, :email, :phone, :at, :by)
            """;

    private static final String IDENTITY =
            """
            UPDATE shares.holder
               SET sort_name = :sort, match_name = :match, born = :born,
                   identification = :identification, revision = revision + 1
             WHERE no = :no
            """;

    private static final String FACTS =
            """
            SELECT no, kind, born, deceased_on, founder
              FROM shares.holder
             WHERE no = ANY (:numbers)
            """;

    private static final String TAKE =
            """
            UPDATE shares.head SET holder_no = holder_no + :count
             RETURNING holder_no
            """;

    private static final String TAKE_FORMER =
            """
            UPDATE shares.head SET holder_no = :last
             WHERE holder_no < :first
             RETURNING holder_no
            """;

    /// {@return the first of so many numbers that were never given}
    long take(Handle db, int count) {
        long last = db.createQuery(TAKE).bind("count", count).mapTo(Long.class).one();
        return last - count + 1;
    }

    /// {@return whether the numbers of a former register are all above what was given here}
    boolean take(Handle db, long first, long last) {
        return db.createQuery(TAKE_FORMER)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// Lets one at a time enter holders, so that no two enter the same one.
    void lock(Handle db) {
        db.createQuery("SELECT register_id FROM shares.head FOR UPDATE").mapTo(Long.class).one();
    }

    void insert(Handle db, Map<Long, NewHolder> holders, Instant at, OptionalLong by) {
        var batch = db.prepareBatch(INSERT);
        holders.forEach((no, holder) -> add(batch.bind("no", no).bind("at", at), holder, by));
        batch.execute();
    }

    private static void add(PreparedBatch batch, NewHolder holder, OptionalLong by) {
        var identity = holder.identity();
        var contact = holder.contact();
        batch.bind("kind", holder.kind().name())
                .bind("person", Cell.of(holder.person()))
                .bind("founder", holder.founder())
                .bind("sort", FoldedName.sorting(identity))
                .bind("match", FoldedName.matching(identity))
                .bind("born", identity.born())
                .bind("identification", identity.identification())
                .bind("language", contact.language())
                .bind("email", contact.email())
                .bind("phone", contact.phone())
                .bind("by", Cell.of(by))
                .add();
    }

    Optional<Holder> find(Handle db, long no) {
        return db.createQuery(HOLDER + " WHERE h.no = :no")
                .bind("no", no)
                .map((row, _) -> holder(row))
                .findOne();
    }

    /// {@return the holders whose account this is, and those for whom it acts on a day}
    List<Holder> of(Handle db, long person, LocalDate day) {
        return db.createQuery(
                        HOLDER
                                + """
                                 WHERE h.person = :person
                                    OR EXISTS (SELECT 1 FROM shares.holder_party p
                                                WHERE p.register_id = h.register_id
                                                  AND p.holder = h.no AND p.person = :person
                                                  AND p.role = ANY (:acting)
                                                  AND p.begins <= :day
                                                  AND (p.ends IS NULL OR p.ends > :day)
                                                  AND (p.role <> 'GUARDIAN' OR h.born IS NULL
                                                       OR h.born + interval '18 years' > :day))
                                 ORDER BY h.no
                                """)
                .bind("person", person)
                .bind("day", day)
                .bindArray("acting", String.class, (Object[]) PartyStore.acting())
                .map((row, _) -> holder(row))
                .list();
    }

    Map<Long, HolderFacts> facts(Handle db, Collection<Long> numbers) {
        return db
                .createQuery(FACTS)
                .bindArray("numbers", Long.class, numbers.toArray())
                .map((row, _) -> Map.entry(row.getLong("no"), facts(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Follows what the holder is called now.
    void called(Handle db, long no, Identity identity) {
        db.createUpdate(IDENTITY)
                .bind("no", no)
                .bind("sort", FoldedName.sorting(identity))
                .bind("match", FoldedName.matching(identity))
                .bind("born", identity.born())
                .bind("identification", identity.identification())
                .execute();
    }

    void reached(Handle db, long no, Contact contact, boolean founder) {
        db.createUpdate(
                        """
                        UPDATE shares.holder
                           SET language = :language, email = :email, phone = :phone,
                               founder = :founder, revision = revision + 1
                         WHERE no = :no
                        """)
                .bind("no", no)
                .bind("language", contact.language())
                .bind("email", contact.email())
                .bind("phone", contact.phone())
                .bind("founder", founder)
                .execute();
    }

    void died(Handle db, long no, Optional<LocalDate> on) {
        db.createUpdate(
                        """
                        UPDATE shares.holder SET deceased_on = :on, revision = revision + 1
                         WHERE no = :no
                        """)
                .bind("no", no)
                .bind("on", on)
                .execute();
    }

    void linked(Handle db, long no, OptionalLong person) {
        db.createUpdate(
                        """
                        UPDATE shares.holder SET person = :person, revision = revision + 1
                         WHERE no = :no
                        """)
                .bind("no", no)
                .bind("person", Cell.of(person))
                .execute();
    }

    /// {@return the same holder, held until the transaction ends}
    Optional<Holder> hold(Handle db, long no) {
        return db.createQuery(HOLDER + " WHERE h.no = :no FOR UPDATE OF h")
                .bind("no", no)
                .map((row, _) -> holder(row))
                .findOne();
    }

    static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getLong("no"),
                Kind.valueOf(row.getString("kind")),
                Cell.number(row, "person"),
                row.getBoolean("founder"),
                Cell.day(row, "deceased_on"),
                VersionStore.identity(row),
                new Contact(
                        row.getString("language"), row.getString("email"), row.getString("phone")),
                row.getInt("revision"));
    }

    private static HolderFacts facts(ResultSet row) throws SQLException {
        return new HolderFacts(
                Kind.valueOf(row.getString("kind")).eligible(),
                Cell.day(row, "born").map(it -> it.plusYears(Identity.OF_AGE)),
                Cell.day(row, "deceased_on"),
                row.getBoolean("founder"));
    }
}
