package coop.meent.core.audit;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.data.CoreDatabase;
import coop.meent.core.events.OpenWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSealerTest {
    private static final String ORDER =
            "SELECT l.subject FROM core.audit_seal s JOIN core.audit_line l ON l.id = s.line ORDER BY s.seq";

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(4);

    private AuditSealer sealer;

    @BeforeEach
    void sealer() {
        sealer = new AuditSealer(site.core());
    }

    @Test
    void every_line_is_sealed_in_order_however_many_wait() {
        write(1_003);

        assertThat(sealer.seal()).isEqualTo(1_003);
        assertThat(sealer.seal()).isZero();
        assertThat(site.number("SELECT count(*) FROM core.audit_seal s WHERE s.seq = s.line"))
                .isEqualTo(1_003);
        assertThat(sealer.firstBroken()).isEmpty();
    }

    @Test
    void an_empty_log_holds() {
        assertThat(sealer.seal()).isZero();
        assertThat(sealer.firstBroken()).isEmpty();
    }

    @Test
    void the_chain_goes_on_from_its_end() {
        write(3);
        sealer.seal();
        write(4);
        assertThat(sealer.seal()).isEqualTo(4);

        assertThat(site.number("SELECT max(seq) FROM core.audit_seal")).isEqualTo(7);
        assertThat(sealer.firstBroken()).isEmpty();
    }

    @Test
    void sealing_while_a_slow_transaction_is_open_skips_nothing() {
        write(1);
        try (var slow = OpenWriter.in(site)) {
            slow.audit("slow");
            write(1);
            assertThat(sealer.seal()).isEqualTo(1);

            slow.commit();
        }

        assertThat(sealer.seal()).isEqualTo(2);
        assertThat(site.texts(site.core(), ORDER)).containsExactly("bed:0", "slow", "bed:0");
        assertThat(sealer.firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE core.audit_line SET at = at + interval '1 microsecond' WHERE id = 4",
                "UPDATE core.audit_line SET plugin = 'other' WHERE id = 4",
                "UPDATE core.audit_line SET person = 0 WHERE id = 4",
                "UPDATE core.audit_line SET work = 'other' WHERE id = 4",
                "UPDATE core.audit_line SET action = 'bed.filled' WHERE id = 4",
                "UPDATE core.audit_line SET subject = 'bed:99' WHERE id = 4",
                "UPDATE core.audit_line SET details = '{\"seeds\": 41}' WHERE id = 4",
                "UPDATE core.audit_seal SET hash = sha256('x') WHERE seq = 4",
                "DELETE FROM core.audit_line WHERE id = 4",
                "DELETE FROM core.audit_seal WHERE seq = 4",
            })
    void a_change_behind_the_back_of_the_site_is_found_by_number(String change) {
        write(7);
        sealer.seal();

        behindTheBack(change);

        assertThat(sealer.firstBroken()).contains(4L);
        sealer.seal();
        assertThat(sealer.firstBroken()).contains(4L);
    }

    @ParameterizedTest
    @CsvSource({"DELETE FROM core.audit_line WHERE id = 7, 7", "DELETE FROM core.audit_line, 1"})
    void lines_taken_from_the_end_are_found(String change, long number) {
        write(7);
        sealer.seal();

        behindTheBack(change);

        assertThat(sealer.firstBroken()).contains(number);
    }

    @Test
    void a_line_taken_out_together_with_its_seal_is_found() {
        write(7);
        sealer.seal();

        behindTheBack("DELETE FROM core.audit_seal WHERE seq = 3");
        behindTheBack("DELETE FROM core.audit_line WHERE id = 3");
        behindTheBack("UPDATE core.audit_seal SET seq = seq - 1 WHERE seq > 3");

        assertThat(sealer.firstBroken()).contains(3L);
    }

    @Test
    void two_sealers_at_once_do_not_fork_the_chain() throws Exception {
        write(510);
        Callable<Integer> sealing = () -> new AuditSealer(site.core()).seal();
        int sealed = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var one : threads.invokeAll(List.of(sealing, sealing, sealing))) {
                sealed += one.get();
            }
        }

        assertThat(sealed).isEqualTo(510);
        assertThat(sealer.firstBroken()).isEmpty();
    }

    private void write(int lines) {
        site.core()
                .run(
                        WORK,
                        tx -> {
                            for (int i = 0; i < lines; i++) {
                                tx.audit("bed.dug", "bed:" + i, Map.of("seeds", 40));
                            }
                            return lines;
                        });
    }

    private void behindTheBack(String change) {
        site.asSuperuser(db -> {
            db.execute("SET session_replication_role = replica");
            return db.execute(change);
        });
    }
}
