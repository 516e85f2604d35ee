package coop.meent.shares.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Viewer;
import coop.meent.shares.Vault;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.registers.Register;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself does not let happen.
class WallsTest {
    private static final List<String> TABLES =
            List.of("head", "entry", "leg", "position", "snapshot", "answer");

    private static Volume volume;

    @BeforeAll
    static void fill() {
        volume = Volume.of(3, 1);
        volume.record("2026-01-05", new Deed.Issue(1, Volume.A, 10, 100_000), Optional.of("a key"));
        volume.write(db -> new Snapshots().keep(db, volume.register(), volume.today()));
        volume.issue("2025-01-05", 1, 10);
    }

    @AfterAll
    static void close() {
        volume.close();
    }

    @Test
    void without_a_register_no_row_is_seen() {
        var counts =
                volume.vault()
                        .transactions()
                        .read(
                                Vault.MANAGER,
                                db -> TABLES.stream().map(it -> rows(db, it)).toList());
        assertThat(counts).containsOnly(0L);
    }

    @Test
    void the_next_borrower_of_the_connection_is_in_no_register() {
        assertThat(volume.<Long>read(db -> rows(db, "entry"))).isPositive();
        assertThat(volume.<Long>write(db -> rows(db, "entry"))).isPositive();
        long left = volume.vault().transactions().read(Vault.MANAGER, db -> rows(db, "entry"));
        assertThat(left).isZero();
        var setting =
                volume.vault()
                        .transactions()
                        .read(
                                Vault.MANAGER,
                                db ->
                                        db.createQuery(
                                                        "SELECT coalesce(current_setting('meent.register', true), '')")
                                                .mapTo(String.class)
                                                .one());
        assertThat(setting).isEmpty();
    }

    @Test
    void another_register_sees_none_of_it_and_writes_none_into_it() {
        var other = volume.vault().of(2);
        var counts = in(other, db -> TABLES.stream().skip(1).map(it -> rows(db, it)).toList());
        assertThat(counts).containsOnly(0L);
        assertThatThrownBy(() -> in(other, db -> intrude(db, volume.register().id(), 1)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_foreign_key_tells_nothing_of_another_register() {
        var other = volume.vault().of(2);
        assertThatThrownBy(() -> in(other, db -> intrude(db, other.id(), 1)))
                .hasMessageContaining("foreign key")
                .hasMessageContaining("is not present in table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "leg"})
    void nobody_changes_or_takes_away_what_is_recorded(String table) {
        for (var sql :
                List.of(
                        "UPDATE shares.%s SET seq = seq",
                        "DELETE FROM shares.%s", "TRUNCATE shares.%s CASCADE")) {
            assertThatThrownBy(() -> volume.write(db -> db.execute(sql.formatted(table))))
                    .as(sql)
                    .hasMessageContaining("permission denied");
            try (var superuser = volume.vault().superuser()) {
                assertThatThrownBy(() -> superuser.execute(sql.formatted(table)))
                        .as(sql)
                        .hasMessageContaining("only added to");
            }
        }
    }

    @Test
    void nobody_has_less_than_nothing_of_a_lot_on_any_day() {
        assertThatThrownBy(() -> volume.write(db -> overdrawn(db, "2025-06-01")))
                .hasStackTraceContaining("less than nothing of lot");
    }

    @Test
    void a_reversal_stands_once() {
        var seq = volume.issue("2026-01-07", 2, 1).entry().seq();
        volume.record("2026-01-07", new Deed.Reversal(seq));
        assertThatThrownBy(() -> volume.record("2026-01-07", new Deed.Reversal(seq)))
                .isInstanceOf(Refused.class);
        var sql =
                """
                INSERT INTO shares.entry (register_id, seq, kind, effective, recorded_at, reverses,
                       deed, payload, prev_hash, hash)
                SELECT register_id, 900, 'REVERSAL', effective, recorded_at, %d, '{}', '', hash, hash
                  FROM shares.entry WHERE seq = 1
                """
                        .formatted(seq);
        assertThatThrownBy(() -> volume.write(db -> db.execute(sql)))
                .hasMessageContaining("entry_register_id_reverses_key");
    }

    private static long rows(Handle db, String table) {
        return db.createQuery("SELECT count(*) FROM shares." + table).mapTo(Long.class).one();
    }

    private static <T> T in(Register register, Function<Handle, T> work) {
        return volume.vault()
                .registers()
                .run(register.id(), Viewer.system("test"), tx -> work.apply(tx.handle()));
    }

    private static int intrude(Handle db, long register, long seq) {
        return leg(db, register, seq, "2026-01-01", 1);
    }

    // the lot of 2026 does not exist yet on that day
    private static int overdrawn(Handle db, String day) {
        var lot =
                db.createQuery("SELECT max(lot) FROM shares.leg WHERE counts_from = '2026-01-05'")
                        .mapTo(Long.class)
                        .one();
        return leg(db, volume.register().id(), lot, day, -1);
    }

    private static int leg(Handle db, long register, long lot, String day, long quantity)
            throws UnableToExecuteStatementException {
        return db.createUpdate(
                        """
                        INSERT INTO shares.leg (register_id, seq, no, holder, class, lot, counts_from,
                               quantity, value_cents, paid_cents)
                        VALUES (:register, :lot, 99, 1, 1, :lot, :day::date, :quantity, 10000, 0)
                        """)
                .bind("register", register)
                .bind("lot", lot)
                .bind("day", day)
                .bind("quantity", quantity)
                .execute();
    }
}
