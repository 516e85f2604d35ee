package coop.meent.shares.book;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.ledger.Deed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Losses take value from shares and leave no debt; they travel with the shares.
class LossTest {
    private static final Amount NOTHING = new Amount(0, 0, 0);

    @Test
    void a_loss_lowers_value_and_paid_in_alike() {
        try (var volume = Volume.of(3)) {
            volume.issue("2020-01-10", 1, 10);
            volume.record("2020-01-10", new Deed.Issue(2, Volume.A, 10, 40_000));
            volume.record("2021-01-01", new Deed.LossAllocation(Volume.A, 3_000));

            assertThat(held(volume, 1, "2020-12-31")).isEqualTo(new Amount(10, 100_000, 100_000));
            assertThat(held(volume, 1, "2021-01-01")).isEqualTo(new Amount(10, 70_000, 70_000));
            assertThat(held(volume, 2, "2021-01-01").unpaidCents()).isEqualTo(60_000);
            assertThat(lot(volume, 1).valueCents()).isEqualTo(10_000);
        }
    }

    @Test
    void a_loss_goes_with_the_shares_and_comes_back_with_its_reversal() {
        try (var volume = Volume.of(3)) {
            volume.issue("2020-01-10", 1, 10);
            volume.record("2021-01-01", new Deed.LossAllocation(Volume.A, 3_000));
            var passed = volume.record("2021-02-01", Volume.transfer(1, 2, 4));
            assertThat(held(volume, 2, "2021-02-01")).isEqualTo(new Amount(4, 28_000, 28_000));
            reconcile(volume);
            var back = new Deed.Reversal(passed.entry().seq());
            volume.record("2021-02-01", back);
            volume.record("2021-01-01", new Deed.Reversal(passed.entry().seq() - 1));

            assertThat(held(volume, 1, "2021-03-01")).isEqualTo(new Amount(10, 100_000, 100_000));
            reconcile(volume);
        }
    }

    @Test
    void what_passes_on_after_a_loss_goes_and_comes_at_its_value_then() {
        try (var volume = Volume.of(3)) {
            volume.issue("2020-01-10", 1, 10);
            volume.record("2021-01-01", new Deed.LossAllocation(Volume.A, 3_000));
            volume.record("2021-02-01", Volume.transfer(1, 2, 4));
            var passed = changes(volume, "2021-02-01", "2021-02-01").getFirst();
            var lost = changes(volume, "2021-01-01", "2021-01-31").getFirst();

            assertThat(passed.in()).isEqualTo(new Amount(4, 28_000, 28_000));
            assertThat(passed.out()).isEqualTo(new Amount(-4, -28_000, -28_000));
            assertThat(lost.in()).isEqualTo(NOTHING);
            assertThat(lost.out()).isEqualTo(new Amount(0, -30_000, -30_000));
        }
    }

    // also against the days that are kept
    private static void reconcile(Volume volume) {
        new YearEnds(volume.vault().registers(), volume.vault().clock()).keep(volume.register());
        for (var to :
                List.of("2020-12-31", "2021-01-01", "2021-01-31", "2021-02-01", "2022-01-01")) {
            var first = movements(volume, "2020-01-01", to);
            var sum =
                    first.changes().stream()
                            .map(it -> it.in().plus(it.out()))
                            .reduce(first.opening(), Amount::plus);
            assertThat(sum).as(to).isEqualTo(first.closing());
            assertThat(first.closing().unpaidCents()).as(to).isZero();
        }
    }

    private static Movements.OfClass movements(Volume volume, String from, String to) {
        return volume.read(db ->
                        volume.holdings().movements(db, LocalDate.parse(from), LocalDate.parse(to)))
                .classes()
                .getFirst();
    }

    private static List<Movements.Change> changes(Volume volume, String from, String to) {
        return movements(volume, from, to).changes();
    }

    private static Amount held(Volume volume, long holder, String day) {
        var asOf = AsOf.of(LocalDate.parse(day));
        return volume.read(db ->
                volume.holdings().page(db, asOf, Filter.ALL, "", 100).items().stream()
                        .filter(it -> it.holder() == holder)
                        .map(Held::amount)
                        .reduce(NOTHING, Amount::plus));
    }

    private static LotHeld lot(Volume volume, long holder) {
        var today = AsOf.of(volume.today());
        return volume.read(db -> volume.holdings().lots(db, today, holder)).getFirst();
    }
}
