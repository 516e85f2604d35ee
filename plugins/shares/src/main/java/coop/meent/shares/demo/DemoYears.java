package coop.meent.shares.demo;

import coop.meent.shares.demo.DemoHolders.Row;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Deed.Burden;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// What happened in the years of the demo, of each common kind some.
final class DemoYears {
    static final LocalDate FOUNDED = LocalDate.of(2009, 5, 4);
    static final long PRICE_A = 12_500;
    static final long PRICE_B = 25_000;

    private final List<Step> steps = new ArrayList<>();

    private DemoYears() {}

    /// One entry to be.
    ///
    /// @param name by which later ones speak of it; empty when none does
    /// @param deed made from the numbers of those with a name
    record Step(LocalDate on, String name, String cause, Function<Map<String, Long>, Deed> deed) {}

    /// {@return all entries in the order of their days}
    static List<Step> of(List<Row> holders) {
        var years = new DemoYears();
        years.classes();
        years.subscriptions(holders);
        years.more();
        years.transfers();
        years.exits();
        years.mistakes();
        years.waiting();
        years.steps.sort(Comparator.comparing(Step::on));
        return List.copyOf(years.steps);
    }

    private void classes() {
        add("2009-05-04", "Statuten-2009", new Deed.ClassRights(1, terms("A", PRICE_A)));
        add("2015-07-01", "BAV-2015-06", new Deed.ClassRights(2, terms("B", PRICE_B)));
    }

    private static ClassTerms terms(String code, long price) {
        boolean small = code.equals("A");
        Set<Eligible> holders = EnumSet.allOf(Eligible.class);
        if (!small) {
            holders.remove(Eligible.MINOR);
        }
        return new ClassTerms(
                code,
                Instrument.SHARE,
                price,
                1,
                small ? OptionalLong.of(100) : OptionalLong.empty(),
                holders,
                1,
                true,
                true,
                small ? TransferLimit.BETWEEN_HOLDERS_FREE : TransferLimit.BOARD_CONSENT);
    }

    private void subscriptions(List<Row> holders) {
        for (int i = 0; i < holders.size(); i++) {
            var row = holders.get(i);
            boolean first = row.shareClass().equals("A");
            long price = first ? PRICE_A : PRICE_B;
            // one of them pays in two parts
            long paid = i == 56 ? price * 2 : price * row.shares();
            var deed = new Deed.Issue(i + 1, first ? 1 : 2, row.shares(), paid);
            steps.add(
                    new Step(
                            row.joined(),
                            "issue " + (i + 1),
                            "RvB-" + row.joined().getYear(),
                            _ -> deed));
        }
    }

    // whoever is content comes back for more, every second spring
    private void more() {
        for (long holder : List.of(4L, 12L, 18L, 23L, 28L, 34L, 42L, 47L)) {
            for (int year = 2016; year < 2026; year += 2) {
                if (holder % 4 == year / 2 % 4) {
                    var day = LocalDate.of(year, 3, 10).plusDays(holder);
                    add(day.toString(), "RvB-" + year, new Deed.Issue(holder, 1, 2, 2 * PRICE_A));
                }
            }
        }
        var afterwards =
                (Function<Map<String, Long>, Deed>)
                        known ->
                                new Deed.PayIn(57, known.getOrDefault("issue 57", 0L), 2 * PRICE_A);
        steps.add(new Step(LocalDate.of(2023, 6, 30), "", "Storting-2023-06", afterwards));
    }

    private void transfers() {
        add("2014-09-01", "RvB-2014-08", transfer(7, 9, 2, Ground.SALE));
        add("2017-06-20", "RvB-2017-06", transfer(13, 18, 5, Ground.GIFT));
        add("2018-12-24", "RvB-2018-12", transfer(2, 22, 4, Ground.GIFT));
        add("2021-04-30", "RvB-2021-04", transfer(33, 34, 6, Ground.SALE));
        add("2024-05-03", "RvB-2024-04", transfer(6, 4, 4, Ground.SALE));
        add("2016-01-04", "RvB-2015-12", new Deed.Convert(15, take(1, 20), 2));
        add("2019-09-02", "RvB-2019-08", new Deed.Convert(8, take(1, 10), 2));
        steps.add(
                new Step(
                        LocalDate.of(2020, 3, 2),
                        "pledge",
                        "Pandakte-2020-03",
                        known -> pledge(known, 36, take(2, 4), 15)));
        steps.add(
                new Step(
                        LocalDate.of(2025, 3, 3),
                        "",
                        "Handlichting-2025-03",
                        known -> new Deed.Release(known.getOrDefault("pledge", 0L))));
        steps.add(
                new Step(
                        LocalDate.of(2022, 5, 16),
                        "",
                        "Pandakte-2022-05",
                        known -> pledge(known, 50, take(1, 10), 8)));
    }

    // on the shares of the first subscription
    private static Deed pledge(Map<String, Long> known, long holder, Take take, long creditor) {
        long lot = known.getOrDefault("issue " + holder, 0L);
        var shares = new Take(take.shareClass(), OptionalLong.of(lot), take.quantity());
        return new Deed.Encumber(holder, shares, Burden.PLEDGE, creditor);
    }

    private void exits() {
        leaves(2017, 20, 8);
        leaves(2019, 16, 4);
        leaves(2021, 27, 4);
        leaves(2023, 44, 6);
        leaves(2025, 52, 4);
        steps.add(
                new Step(
                        LocalDate.of(2022, 2, 8),
                        "death",
                        "Akte-2022-02",
                        _ -> new Deed.ExitByLaw(14, Ground.DEATH)));
        steps.add(
                new Step(
                        LocalDate.of(2022, 7, 15),
                        "",
                        "RvB-2022-07",
                        known ->
                                new Deed.CompensationPaid(
                                        known.getOrDefault("death", 0L), 30 * PRICE_A)));
        add("2020-10-05", "AV-2020-09", new Deed.Exclude(17, true));
    }

    // asked in spring, out at the end of June, paid in July
    private void leaves(int year, long holder, long shares) {
        var asked = LocalDate.of(year, 4, 20);
        var exit = new Deed.Withdraw(holder, asked, List.of(take(1, shares)));
        var name = "exit " + holder;
        steps.add(new Step(LocalDate.of(year, 6, 30), name, "Vraag-" + year + "-04", _ -> exit));
        steps.add(
                new Step(
                        LocalDate.of(year, 7, 20),
                        "",
                        "RvB-" + year + "-07",
                        known ->
                                new Deed.CompensationPaid(
                                        known.getOrDefault(name, 0L), shares * PRICE_A)));
    }

    private void mistakes() {
        steps.add(
                new Step(
                        LocalDate.of(2023, 3, 20),
                        "mistake",
                        "RvB-2023-03",
                        _ -> new Deed.Issue(39, 1, 50, 50 * PRICE_A)));
        steps.add(
                new Step(
                        LocalDate.of(2023, 3, 20),
                        "",
                        "Tikfout-2023-03",
                        known -> new Deed.Reversal(known.getOrDefault("mistake", 0L))));
        add("2023-03-21", "RvB-2023-03", new Deed.Issue(39, 1, 5, 5 * PRICE_A));
    }

    // subscribed, and the money has not come yet
    private void waiting() {
        add("2025-11-17", "RvB-2025-11", new Deed.Issue(57, 1, 2, 0));
    }

    private static Deed transfer(long from, long to, long shares, Ground ground) {
        return new Deed.Transfer(from, to, List.of(take(1, shares)), ground);
    }

    private static Take take(int shareClass, long quantity) {
        return new Take(shareClass, OptionalLong.empty(), quantity);
    }

    private void add(String on, String cause, Deed deed) {
        steps.add(new Step(LocalDate.parse(on), "", cause, _ -> deed));
    }
}
