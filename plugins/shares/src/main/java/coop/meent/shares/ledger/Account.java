package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Past.Burdened;
import coop.meent.shares.ledger.Past.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What one holder has, of every lot on every day, with the legs of the draft counted in.
final class Account {
    private final long holder;
    private final Past past;
    private final SortedMap<Row, Line> lines = new TreeMap<>();
    private final Map<Row, List<Placed>> legs = new HashMap<>();
    private final Set<Row> touched = new TreeSet<>();
    private final Map<Integer, List<Past.Turn>> turns = new HashMap<>();
    private List<Burdened> burdens;

    Account(long holder, Past past) {
        this.holder = holder;
        this.past = past;
        this.burdens = past.burdens(holder);
        for (var placed : past.legsOf(holder)) {
            count(placed);
        }
    }

    private void count(Placed placed) {
        var row = Row.of(placed.leg());
        line(row).add(placed.leg());
        legs.computeIfAbsent(row, _ -> new ArrayList<>()).add(placed);
    }

    long holder() {
        return holder;
    }

    void add(Leg leg) {
        count(new Placed(past.head() + 1, leg));
        touched.add(Row.of(leg));
    }

    /// Counts with other burdens than those that rest: the draft ends or revives some.
    void burdens(List<Burdened> changed) {
        burdens = List.copyOf(changed);
    }

    List<Burdened> burdens() {
        return burdens;
    }

    /// {@return the rows that are shares, without those of losses}
    List<Row> shares() {
        return lines.keySet().stream().filter(row -> !row.isLoss()).toList();
    }

    List<Row> rows() {
        return List.copyOf(lines.keySet());
    }

    /// {@return the rows that the draft changes}
    List<Row> touched() {
        return List.copyOf(touched);
    }

    /// Has a lot weighed although none of its shares moves.
    void touch(long lot) {
        shares().stream().filter(row -> row.lot() == lot).forEach(touched::add);
    }

    /// {@return all days on which the row or its burdens change}
    NavigableSet<LocalDate> days(Row row) {
        return critical(row, line(row).days().first());
    }

    long quantity(Row row, LocalDate day) {
        var line = lines.get(row);

        return line == null ? 0 : line.quantityOn(day);
    }

    long paid(Row row, LocalDate day) {
        var line = lines.get(row);

        return line == null ? 0 : line.paidOn(day);
    }

    boolean fullyPaid(Row row, LocalDate day) {
        return paid(row, day) == Numbers.times(quantity(row, day), row.valueCents()).orElse(-1);
    }

    /// {@return how many of the row may be taken from a day on, so that on no later day anything is
    /// short; what rests under a right of another is left out when `free`}
    long available(Row row, LocalDate from, boolean free) {
        return critical(row, from).stream()
                .mapToLong(day -> quantity(row, day) - (free ? burdened(row, day) : 0))
                .min()
                .orElse(0);
    }

    /// {@return the first day, from a day on, on which least of the row is held}
    LocalDate tightest(Row row, LocalDate from) {
        return critical(row, from).stream()
                .min(Comparator.comparingLong(day -> quantity(row, day)))
                .orElse(from);
    }

    /// {@return how many of the row were held at the end of a day and did not leave that night}
    long heldAtEnd(Row row, LocalDate day) {
        var left = leaving(row, day.plusDays(1)).mapToLong(Leg::quantity).sum();

        return quantity(row, day) + left;
    }

    /// {@return what was paid on these, or lost}
    long paidAtEnd(Row row, LocalDate day) {
        var left = leaving(row, day.plusDays(1)).mapToLong(Leg::paidCents).sum();

        return paid(row, day) + left;
    }

    private Stream<Leg> leaving(Row row, LocalDate morning) {
        var moves =
                legs.getOrDefault(row, List.of()).stream()
                        .filter(placed -> placed.leg().countsFrom().equals(morning))
                        .toList();
        var mixed = moves.stream().anyMatch(placed -> !leaves(row, placed.leg()));

        // only where something comes as well may a reversal be among them: then each is looked up
        return moves.stream()
                .filter(placed -> leaves(row, placed.leg()))
                .filter(placed -> !mixed || Matter.stands(past, placed.seq()))
                .map(Placed::leg);
    }

    private static boolean leaves(Row row, Leg leg) {
        return row.isLoss() ? leg.paidCents() > 0 : leg.quantity() < 0;
    }

    /// {@return how many of the lot are held, whatever their value was or will be}
    long ofLot(Row row, LocalDate day) {
        return total(each -> each.shareClass() == row.shareClass() && each.lot() == row.lot(), day);
    }

    /// {@return how many of the lot lie under rights of others: after a consolidation their
    /// fractions together, rounded up}
    long burdened(Row row, LocalDate day) {
        if (burdens.isEmpty()) {
            return 0;
        }
        var sum = Fraction.ZERO;
        for (var burden : burdens) {
            if (burden.shareClass() == row.shareClass()
                    && burden.lot() == row.lot()
                    && !burden.from().isAfter(day)
                    && burden.until().filter(end -> !end.isAfter(day)).isEmpty()) {
                sum = sum.plus(sinceSplit(burden, day));
            }
        }

        return sum.roundedUp();
    }

    /// {@return all days from a day on, that day included, on which the row or its burdens change}
    NavigableSet<LocalDate> critical(Row row, LocalDate from) {
        var days = new TreeSet<>(line(row).days().tailSet(from, true));
        days.add(from);
        burdens.stream()
                .filter(burden -> burden.lot() == row.lot())
                .map(Burdened::from)
                .filter(day -> day.isAfter(from))
                .forEach(days::add);

        return days;
    }

    /// {@return how many shares of the chosen classes are held, by day, from a day on}
    NavigableMap<LocalDate, Long> totals(Predicate<Row> chosen, LocalDate from) {
        var totals = new TreeMap<LocalDate, Long>();
        totals.put(from, 0L);
        legs.forEach((row, moves) -> {
            if (chosen.test(row)) {
                moves.forEach(placed -> count(totals, placed.leg(), from));
            }
        });
        var held = 0L;
        for (var day : totals.entrySet()) {
            held = Math.addExact(held, day.getValue());
            day.setValue(held);
        }

        return totals;
    }

    private static void count(Map<LocalDate, Long> changes, Leg leg, LocalDate from) {
        var day = leg.countsFrom().isBefore(from) ? from : leg.countsFrom();
        changes.merge(day, leg.quantity(), Math::addExact);
    }

    long total(Predicate<Row> chosen, LocalDate day) {
        return lines.entrySet().stream()
                .filter(each -> chosen.test(each.getKey()))
                .mapToLong(each -> each.getValue().quantityOn(day))
                .reduce(0, Math::addExact);
    }

    private Fraction sinceSplit(Burdened burden, LocalDate day) {
        var quantity = Fraction.of(burden.quantity());
        for (var turn : turns.computeIfAbsent(burden.shareClass(), past::turns)) {
            if (turn.seq() > burden.entry() && !turn.on().isAfter(day)) {
                quantity = quantity.times(turn.into(), turn.outOf());
            }
        }

        return quantity;
    }

    private Line line(Row row) {
        return lines.computeIfAbsent(row, _ -> new Line());
    }
}
