package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.Sample.AN;
import static coop.meent.shares.ledger.Sample.BRAM;
import static coop.meent.shares.ledger.Sample.issue;
import static coop.meent.shares.ledger.Sample.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final Sample sample = new Sample();

    @Test
    void a_transfer_moves_shares_and_creates_none() {
        sample.posted("2026-01-10", issue(AN, 5));
        sample.posted("2026-02-01", transfer(AN, BRAM, 2));

        assertThat(sample.held(AN, "2026-01-31")).isEqualTo(5);
        assertThat(sample.held(AN, "2026-02-01")).isEqualTo(3);
        assertThat(sample.held(BRAM, "2026-01-31")).isZero();
        assertThat(sample.held(BRAM, "2026-02-01")).isEqualTo(2);
    }

    @Test
    void a_reversal_is_the_exact_negation_once() {
        var issued = sample.posted("2026-01-10", issue(AN, 5));
        sample.posted("2026-01-10", new Deed.Reversal(issued.seq()));

        assertThat(sample.held(AN, "2026-06-01")).isZero();
        assertThat(sample.refused("2026-01-10", new Deed.Reversal(issued.seq())))
                .contains("reversed_already");
    }

    @Test
    void a_backdated_overdraft_is_refused() {
        sample.posted("2026-03-01", issue(AN, 5));

        assertThat(sample.refused("2026-02-01", transfer(AN, BRAM, 2))).containsExactly("too_many");
    }
}
