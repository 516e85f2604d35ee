package coop.meent.shares.proof;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Whoever owns the database takes entries out, puts some in, or writes the whole chain anew.
class RewrittenTest {
    private static final Vault vault = Vault.open();

    private final Kept kept = new Kept(vault);

    @AfterAll
    static void close() {
        vault.close();
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
        kept.delete(10);

        expect(10, Fault.MISSING, "");
    }

    @Test
    void it_is_found_too_when_the_head_is_set_back() {
        kept.delete(10);
        kept.setBack(9);

        expect(9, Fault.POSITION, "holder 3, class 1: 17 shares are shown, and 10 follow");
    }

    @Test
    void a_checkpoint_finds_it_whatever_else_is_set_back() {
        var sent = kept.head();
        kept.delete(10);
        kept.setBack(9);
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
        kept.reseal(2, "\"quantity\":50", "\"quantity\":60");
        kept.reseal(2, ",50,10000,", ",60,10000,");
        for (long seq = 3; seq <= 10; seq++) {
            kept.reseal(seq, "", "");
        }
        kept.setBack(10);

        assertThat(kept.inspected().findings()).isEmpty();
        assertThat(kept.inspected(sent).findings())
                .containsExactly(Finding.of(10, Fault.CHECKPOINT));
    }

    private void expect(long seq, Fault fault, String detail) {
        Expected.in(kept.inspected(), seq, fault, detail);
    }
}
