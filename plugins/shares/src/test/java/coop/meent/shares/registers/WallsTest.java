package coop.meent.shares.registers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Row security under every table of a register.
class WallsTest {
    /// What must be asked before a register is chosen; holds ids and nothing of holders.
    private static final Set<String> OUTSIDE =
            Set.of("register", "mandate", "flyway_schema_history");

    private static final String TABLES =
            """
            SELECT c.relname
              FROM pg_catalog.pg_class c
             WHERE c.relnamespace = 'shares'::regnamespace AND c.relkind IN ('r', 'p')
             ORDER BY 1
            """;

    private static final String FIRST_OF_KEY =
            """
            SELECT c.relname
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
              JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
             WHERE c.relnamespace = 'shares'::regnamespace AND a.attname = 'register_id'
            """;

    private static final String GUARDED =
            """
            SELECT c.relname
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_policy p ON p.polrelid = c.oid
             WHERE c.relnamespace = 'shares'::regnamespace
               AND c.relrowsecurity AND NOT c.relforcerowsecurity
               AND pg_get_expr(p.polqual, p.polrelid) LIKE '%register_id =%register_now()%'
             GROUP BY c.relname
            HAVING count(*) = 1
            """;

    private static final String LEAKING_VIEWS =
            """
            SELECT c.relname
              FROM pg_catalog.pg_class c
             WHERE c.relnamespace = 'shares'::regnamespace AND c.relkind IN ('v', 'm')
               AND NOT coalesce(c.reloptions, '{}') && ARRAY['security_invoker=true']
            """;

    private static Vault vault;

    @BeforeAll
    static void open() {
        vault = Vault.open(1);
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    @Test
    void the_register_leads_every_key_and_every_table_is_guarded() {
        try (var db = vault.superuser()) {
            var guarded = guarded(db);

            assertThat(list(db, FIRST_OF_KEY)).containsAll(guarded);
            assertThat(list(db, GUARDED)).containsExactlyInAnyOrderElementsOf(guarded);
            assertThat(list(db, LEAKING_VIEWS)).isEmpty();
        }
    }

    @Test
    void without_a_register_the_site_sees_no_row() {
        try (var db = vault.superuser()) {
            for (var table : guarded(db)) {
                assertThat(count(table)).as(table).isZero();
            }
        }
    }

    @Test
    void in_one_register_no_row_of_another_is_seen() {
        long first = vault.of(1).id();
        try (var db = vault.superuser()) {
            for (var table : guarded(db)) {
                var others =
                        vault.registers()
                                .read(
                                        first,
                                        Vault.MANAGER,
                                        it ->
                                                it.createQuery(
                                                                "SELECT count(*) FROM shares."
                                                                        + table
                                                                        + " WHERE register_id <> "
                                                                        + first)
                                                        .mapTo(Long.class)
                                                        .one());
                assertThat(others).as(table).isZero();
            }
        }
        assertThat(heads(first)).isOne();
    }

    @Test
    void the_next_who_borrows_the_connection_is_in_no_register() {
        assertThat(heads(vault.of(1).id())).isOne();
        assertThat(count("head")).isZero();

        vault.registers().<Boolean>run(vault.of(2).id(), Vault.OTHER, _ -> true);
        assertThat(setting()).isIn("", "none");
    }

    @Test
    void nothing_is_written_into_another_register() {
        long first = vault.of(1).id();
        long second = vault.of(2).id();

        int changed =
                vault.registers()
                        .run(
                                first,
                                Vault.MANAGER,
                                tx ->
                                        tx.handle()
                                                .createUpdate(
                                                        "UPDATE shares.head SET seq = seq"
                                                                + " WHERE register_id = :other")
                                                .bind("other", second)
                                                .execute());

        assertThat(changed).isZero();
    }

    private static long count(String table) {
        return vault.transactions()
                .read(
                        Vault.MANAGER,
                        db ->
                                db.createQuery("SELECT count(*) FROM shares." + table)
                                        .mapTo(Long.class)
                                        .one());
    }

    private static long heads(long register) {
        return vault.registers()
                .read(
                        register,
                        Vault.MANAGER,
                        db ->
                                db.createQuery("SELECT count(*) FROM shares.head")
                                        .mapTo(Long.class)
                                        .one());
    }

    private static String setting() {
        return vault.transactions()
                .read(
                        Vault.MANAGER,
                        db ->
                                db.createQuery(
                                                "SELECT coalesce(current_setting('meent.register',"
                                                        + " true), 'none')")
                                        .mapTo(String.class)
                                        .one());
    }

    private static List<String> guarded(Handle db) {
        return list(db, TABLES).stream().filter(it -> !OUTSIDE.contains(it)).toList();
    }

    private static List<String> list(Handle db, String query) {
        return db.createQuery(query).mapTo(String.class).list();
    }
}
