package coop.meent.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Mail;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsTest {
    private static final Viewer AN =
            new Viewer(Viewer.Kind.PERSON, OptionalLong.of(7), "An", false, List.of(), "nl");

    private static final String LINE =
            "SELECT concat_ws(' ', plugin, person, action, subject, details) FROM core.audit_line";

    private static final String EVENTS =
            "SELECT concat_ws(' ', plugin, topic, type, key, body->>'subject') FROM core.outbox ORDER BY id";

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(1);

    @Test
    void one_connection_is_enough_for_the_row_its_audit_line_its_event_and_its_mail() {
        long id = site.garden().run(AN, this::plant);

        assertThat(id).isEqualTo(1);
        assertThat(kept()).isEqualTo("1 bed, 1 line, 2 events");
        assertThat(site.text(LINE)).isEqualTo("garden 7 bed.planted bed:1 {\"seeds\": 40}");
        assertThat(site.texts(site.core(), EVENTS))
                .containsExactly("garden changed bed 1", "garden mail person 7 Sown");
    }

    @Test
    void all_is_lost_together_when_the_work_throws() {
        assertThatThrownBy(() ->
                        site.garden()
                                .run(
                                        AN,
                                        tx -> {
                                            plant(tx);
                                            throw new IllegalStateException("frost");
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("frost");

        assertThat(kept()).isEqualTo("0 bed, 0 line, 0 events");
    }

    @Test
    void what_a_request_takes_is_counted_apart_from_what_goes_on_beside_it() {
        long all = site.database().statements();
        long requests = site.database().statementsForRequests();

        site.garden().run(AN, this::plant);
        assertThat(site.database().statementsForRequests() - requests).isZero();

        Request.during(() -> site.garden().run(AN, this::plant));
        assertThat(site.database().statementsForRequests() - requests)
                .isPositive()
                .isEqualTo((site.database().statements() - all) / 2);
    }

    @Test
    void the_work_of_the_platform_is_audited_by_its_name() {
        site.core()
                .run(
                        Viewer.system("audit.seal"),
                        tx -> {
                            tx.audit("x.done", "x:1", Map.of());
                            return true;
                        });

        assertThat(
                        site.number(
                                "SELECT count(*) FROM core.audit_line WHERE person IS NULL AND work = 'audit.seal'"))
                .isEqualTo(1);
    }

    @Test
    void a_transaction_inside_another_is_refused() {
        assertThatThrownBy(() -> site.garden().run(AN, _ -> site.core().read(AN, _ -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside another");
        assertThatThrownBy(() -> site.core().read(AN, _ -> site.garden().run(AN, _ -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_read_changes_nothing_and_the_next_run_may() {
        assertThatThrownBy(() ->
                        site.garden()
                                .read(
                                        AN,
                                        db ->
                                                db.execute(
                                                        "INSERT INTO garden.bed (name) VALUES ('Peas')")))
                .hasMessageContaining("read-only transaction");

        assertThat(site.garden().run(AN, this::plant)).isEqualTo(1);
    }

    @Test
    void nothing_of_a_transaction_stays_on_the_connection() {
        site.garden().run(AN, tx -> setting(tx, "meent.register", "42"));
        site.garden().run(AN, this::plant);

        assertThat(
                        site.text(
                                "SELECT current_user || ' ' || current_setting('meent.register', true)"))
                .endsWith("_core ");
    }

    @Test
    void a_connection_that_dies_in_the_middle_keeps_nothing_and_the_next_one_works() {
        assertThatThrownBy(() ->
                        site.garden()
                                .run(
                                        AN,
                                        tx -> {
                                            plant(tx);
                                            kill(pid(tx));
                                            return plant(tx);
                                        }))
                .hasMessageContaining("terminating connection");

        assertThat(kept()).isEqualTo("0 bed, 0 line, 0 events");
        site.garden().run(AN, this::plant);
        assertThat(kept()).isEqualTo("1 bed, 1 line, 2 events");
    }

    @Test
    void the_signal_comes_after_the_commit_and_only_when_something_was_published() {
        var heard = new AtomicInteger();
        var deaf =
                site.database()
                        .commits()
                        .listen(() ->
                                heard.addAndGet(
                                        (int) site.number("SELECT count(*) FROM core.outbox")));

        site.garden()
                .run(AN, tx -> tx.handle().execute("INSERT INTO garden.bed (name) VALUES ('x')"));
        assertThat(heard).hasValue(0);
        site.garden().run(AN, this::plant);
        assertThat(heard).hasValue(2);
        deaf.run();
        site.garden().run(AN, this::plant);
        assertThat(heard).hasValue(2);
    }

    private long plant(Transaction tx) {
        long id =
                tx.handle()
                        .createQuery("INSERT INTO garden.bed (name) VALUES ('Peas') RETURNING id")
                        .mapTo(Long.class)
                        .one();
        tx.audit("bed.planted", "bed:" + id, Map.of("seeds", 40));
        tx.publish("bed", Long.toString(id));
        tx.send(new Mail(7, "Sown", "The peas are in.", Optional.empty()));
        return id;
    }

    private static boolean setting(Transaction tx, String name, String value) {
        return tx.handle()
                .createQuery("SELECT set_config(:name, :value, true)")
                .bind("name", name)
                .bind("value", value)
                .mapTo(String.class)
                .one()
                .equals(value);
    }

    private static int pid(Transaction tx) {
        return tx.handle().createQuery("SELECT pg_backend_pid()").mapTo(Integer.class).one();
    }

    private void kill(int pid) {
        site.asSuperuser(db ->
                db.createQuery("SELECT pg_terminate_backend(:pid, 5000)")
                        .bind("pid", pid)
                        .mapTo(Boolean.class)
                        .one());
    }

    private String kept() {
        return site.asSuperuser(db ->
                db.createQuery(
                                """
                                SELECT format('%s bed, %s line, %s events', (SELECT count(*) FROM garden.bed),
                                              (SELECT count(*) FROM core.audit_line),
                                              (SELECT count(*) FROM core.outbox))
                                """)
                        .mapTo(String.class)
                        .one());
    }
}
