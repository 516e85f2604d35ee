package coop.meent.shares.proof;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
import coop.meent.shares.ledger.Canon;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Whoever owns the database changes the past of a register, each time in another way.
class TamperTest {
    private static final Vault vault = Vault.open();

    private final Kept kept = new Kept(vault);

    @AfterAll
    static void close() {
        vault.close();
    }

    @Test
    void an_untouched_register_holds() {
        var found = kept.inspected(kept.head());

        assertThat(found.findings()).isEmpty();
        assertThat(found.entries()).isEqualTo(10);
        assertThat(found.head()).isEqualTo(kept.head());
    }

    @Test
    void a_quantity_in_a_leg_is_found() {
        kept.own("UPDATE shares.leg SET quantity = 500 WHERE register_id = :register AND seq = 2");

        expect(2, Fault.COLUMNS, "leg 1, quantity: 500, and the payload says 50");
    }

    @Test
    void a_date_is_found() {
        kept.own(
                "UPDATE shares.entry SET effective = '2019-01-05' WHERE register_id = :register AND seq = 2");

        expect(2, Fault.COLUMNS, "effective: \"2019-01-05\", and the payload says \"2020-01-05\"");
    }

    @Test
    void the_day_from_which_a_leg_counts_is_found() {
        kept.own(
                "UPDATE shares.leg SET counts_from = '2019-01-05' WHERE register_id = :register AND seq = 2");

        expect(2, Fault.COLUMNS, "leg 1, date");
    }

    @Test
    void the_moment_of_recording_is_found() {
        kept.own(
                """
                UPDATE shares.entry SET recorded_at = recorded_at - interval '1 microsecond'
                 WHERE register_id = :register AND seq = 4
                """);

        expect(4, Fault.COLUMNS, "recorded");
    }

    @Test
    void an_amount_is_found() {
        kept.own("UPDATE shares.leg SET paid_cents = 1 WHERE register_id = :register AND seq = 4");

        expect(4, Fault.COLUMNS, "leg 1, paid amount: 1, and the payload says 100000");
    }

    @Test
    void the_amount_of_an_entry_is_found() {
        kept.own("UPDATE shares.entry SET cents = 12 WHERE register_id = :register AND seq = 4");

        expect(4, Fault.DERIVED, "cents is 12");
    }

    @Test
    void the_holder_of_a_leg_is_found() {
        kept.own(
                "UPDATE shares.leg SET holder = 4 WHERE register_id = :register AND seq = 5 AND quantity > 0");

        expect(5, Fault.COLUMNS, "holder: 4, and the payload says 3");
    }

    @Test
    void what_was_done_is_found() {
        kept.own(
                """
                UPDATE shares.entry SET deed = jsonb_set(deed, '{ground}', '"SALE"')
                 WHERE register_id = :register AND seq = 5
                """);

        expect(5, Fault.COLUMNS, "deed, ground: \"SALE\"");
    }

    @Test
    void who_entered_it_is_found() {
        kept.own("UPDATE shares.entry SET actor = 12 WHERE register_id = :register AND seq = 5");

        expect(5, Fault.COLUMNS, "actor: 12");
    }

    @Test
    void a_payload_is_found() {
        kept.own(
                """
                UPDATE shares.entry SET payload = replace(payload, '"RvB-1"', '"RvB-2"')
                 WHERE register_id = :register AND seq = 6
                """);

        expect(6, Fault.HASH, "");
    }

    @Test
    void a_payload_that_is_changed_with_its_column_is_found() {
        kept.own(
                """
                UPDATE shares.entry SET payload = replace(payload, '"RvB-1"', '"RvB-2"'), cause = 'RvB-2'
                 WHERE register_id = :register AND seq = 6
                """);

        expect(6, Fault.HASH, "");
    }

    @Test
    void a_hash_is_found_where_the_next_entry_begins() {
        reseal(6, "\"RvB-1\"", "\"RvB-2\"");

        expect(7, Fault.CHAIN, "");
    }

    @Test
    void an_entry_that_was_taken_out_is_found() {
        kept.own("DELETE FROM shares.leg WHERE register_id = :register AND seq = 5");
        kept.own("DELETE FROM shares.entry WHERE register_id = :register AND seq = 5");

        expect(5, Fault.MISSING, "");
    }

    @Test
    void a_leg_that_was_taken_out_is_found() {
        kept.own(
                "DELETE FROM shares.leg WHERE register_id = :register AND seq = 5 AND quantity > 0");

        expect(5, Fault.COLUMNS, "leg 2");
    }

    @Test
    void a_leg_that_was_put_in_is_found() {
        kept.own(
                """
                INSERT INTO shares.leg
                SELECT register_id, seq, 7, 4, class, lot, counts_from, 100, value_cents, 0, NULL
                  FROM shares.leg WHERE register_id = :register AND seq = 2
                """);

        expect(2, Fault.COLUMNS, "leg 2");
        expect(2, Fault.LEGS, "");
    }

    @Test
    void a_leg_of_no_entry_is_found() {
        kept.own(
                """
                INSERT INTO shares.leg
                SELECT register_id, 99, 1, 4, class, lot, counts_from, 100, value_cents, 0, NULL
                  FROM shares.leg WHERE register_id = :register AND seq = 2
                """);

        expect(99, Fault.LEGS, "a leg without an entry");
    }

    @Test
    void an_entry_that_was_put_in_at_the_end_is_found() {
        kept.own(
                """
                INSERT INTO shares.entry
                SELECT register_id, 11, kind, effective, recorded_at, actor, on_behalf_of, approver,
                       cause, documents, NULL, cents, deed, payload, hash, hash
                  FROM shares.entry WHERE register_id = :register AND seq = 10
                """);

        expect(11, Fault.HASH, "");
        expect(11, Fault.HEAD, "");
    }

    @Test
    void the_last_entry_that_was_deleted_is_found() {
        delete(10);

        expect(10, Fault.MISSING, "");
    }

    @Test
    void it_is_found_too_when_the_head_is_set_back() {
        delete(10);
        setBack(9);

        expect(9, Fault.POSITION, "holder 3, class 1: 17 shares are shown, and 10 follow");
    }

    @Test
    void a_checkpoint_finds_it_whatever_else_is_set_back() {
        var sent = kept.head();
        delete(10);
        setBack(9);
        kept.own(
                "UPDATE shares.position SET shares = 10, capital_cents = 100000, paid_cents = 100000 WHERE register_id = :register AND holder = 3");

        assertThat(kept.inspected().findings()).isEmpty();
        assertThat(kept.inspected(sent).findings()).containsExactly(Finding.of(10, Fault.MISSING));
    }

    @Test
    void a_chain_rewritten_as_a_whole_holds_but_not_against_a_checkpoint() {
        var sent = kept.head();
        kept.own("UPDATE shares.leg SET quantity = 60 WHERE register_id = :register AND seq = 2");
        kept.own(
                """
                UPDATE shares.entry SET deed = jsonb_set(deed, '{quantity}', '60')
                 WHERE register_id = :register AND seq = 2
                """);
        kept.own(
                """
                UPDATE shares.position SET shares = shares + 10, capital_cents = capital_cents + 100000
                 WHERE register_id = :register AND holder = 1
                """);
        reseal(2, "\"quantity\":50", "\"quantity\":60");
        reseal(2, ",50,10000,", ",60,10000,");
        for (long seq = 3; seq <= 10; seq++) {
            reseal(seq, "", "");
        }
        setBack(10);

        assertThat(kept.inspected().findings()).isEmpty();
        assertThat(kept.inspected(sent).findings())
                .containsExactly(Finding.of(10, Fault.CHECKPOINT));
    }

    @Test
    void a_name_or_an_address_may_change() {
        kept.own(
                "UPDATE shares.holder_version SET name = 'Anders', street = 'Dorp 1' WHERE register_id = :register AND holder = 1");
        kept.own(
                "UPDATE shares.holder SET sort_name = 'anders' WHERE register_id = :register AND no = 1");

        assertThat(kept.inspected(kept.head()).findings()).isEmpty();
    }

    @Test
    void the_terms_of_a_class_are_those_of_its_entry() {
        kept.own("UPDATE shares.class_version SET votes = 10 WHERE register_id = :register");

        expect(1, Fault.CLASS, "class 1");
    }

    private void delete(long seq) {
        kept.own("DELETE FROM shares.leg WHERE register_id = :register AND seq = " + seq);
        kept.own("DELETE FROM shares.entry WHERE register_id = :register AND seq = " + seq);
    }

    private void setBack(long seq) {
        kept.own(
                """
                UPDATE shares.head h SET seq = e.seq, hash = e.hash
                  FROM shares.entry e
                 WHERE h.register_id = :register AND e.register_id = :register AND e.seq = %d
                """
                        .formatted(seq));
    }

    /// Changes a payload and hashes it anew, onto the entry before it.
    private void reseal(long seq, String from, String to) {
        var payload = kept.payload(seq).replace(from, to);
        var before = kept.hash(seq - 1);
        kept.own(
                """
                UPDATE shares.entry SET payload = '%s', prev_hash = '\\x%s', hash = '\\x%s'
                 WHERE register_id = :register AND seq = %d
                """
                        .formatted(
                                payload,
                                HexFormat.of().formatHex(before),
                                HexFormat.of().formatHex(Canon.hash(before, payload)),
                                seq));
    }

    private void expect(long seq, Fault fault, String detail) {
        assertThat(kept.inspected().findings())
                .anySatisfy(it -> {
                    assertThat(it.seq()).isEqualTo(seq);
                    assertThat(it.fault()).isEqualTo(fault);
                    assertThat(it.detail()).contains(detail);
                    assertThat(it.line("Register 1")).startsWith("Register 1, entry " + seq + ": ");
                });
    }
}
