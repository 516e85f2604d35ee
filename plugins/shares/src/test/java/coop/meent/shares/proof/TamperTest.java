package coop.meent.shares.proof;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
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
        kept.reseal(6, "\"RvB-1\"", "\"RvB-2\"");

        expect(7, Fault.CHAIN, "");
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

    private void expect(long seq, Fault fault, String detail) {
        Expected.in(kept.inspected(), seq, fault, detail);
    }
}
