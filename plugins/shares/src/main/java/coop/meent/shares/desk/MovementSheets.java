package coop.meent.shares.desk;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Amount;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Movements;
import coop.meent.shares.desk.MovementsView.Row;
import coop.meent.shares.ledger.Kind;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What happened to the shares in a period, class by class.
final class MovementSheets {
    private static final String KEY = "shares.desk.movements.";

    private final Tools tools;

    MovementSheets(Tools tools) {
        this.tools = tools;
    }

    MovementsView view(Register register, Viewer viewer, Function<String, String> said) {
        var words = tools.words(viewer.language());
        var period = period(register, said);
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var to = period.to();
                            var codes = tools.roster().classes(db, to);
                            var movements = tools.holdings().movements(db, period.from(), to);
                            var all = tools.holdings().totals(db, AsOf.of(to)).all();
                            var closing =
                                    movements.classes().stream()
                                            .mapToLong(it -> it.closing().paidCents())
                                            .sum();
                            return new MovementsView(
                                    period,
                                    movements.classes().stream()
                                            .map(it -> ofClass(it, codes, words))
                                            .toList(),
                                    closing,
                                    closing == all.paidCents(),
                                    path(register, period));
                        });
    }

    private static String path(Register register, MovementsView.Period period) {
        return "/shares/%d/export/movements.csv?from=%s&to=%s"
                .formatted(register.id(), period.from(), period.to());
    }

    /// {@return the period that is asked for; this financial year when none is}
    MovementsView.Period period(Register register, Function<String, String> said) {
        var today = tools.today();
        var start = register.yearStart().atYear(today.getYear());
        var year = today.isBefore(start) ? start.minusYears(1) : start;
        var problems = new ArrayList<Problem>();
        var from = day("from", said, problems).orElse(year);
        var to = day("to", said, problems).orElse(today);
        if (to.isBefore(from)) {
            problems.add(Problem.of("to", Typed.PROBLEM + "date.order"));
            return new MovementsView.Period(from, from, problems);
        }
        return new MovementsView.Period(from, to, problems);
    }

    private static Optional<LocalDate> day(
            String name, Function<String, String> said, List<Problem> problems) {
        var typed = said.apply(name).strip();
        var day = Typed.plausible(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            problems.add(Problem.of(name, Typed.PROBLEM + "date"));
        }
        return day;
    }

    private static MovementsView.OfClass ofClass(
            Movements.OfClass it, Map<Integer, String> codes, Words words) {
        var rows = new ArrayList<Row>();
        rows.add(sum(words.text(KEY + "opening"), it.opening()));
        it.changes().forEach(change -> rows.add(row(change, words)));
        rows.add(sum(words.text(KEY + "closing"), it.closing()));
        return new MovementsView.OfClass(
                codes.getOrDefault(it.shareClass(), ""),
                rows,
                Math.abs(it.leaving().shares()),
                Math.abs(it.leaving().paidCents()));
    }

    private static Row sum(String label, Amount amount) {
        return new Row(label, true, 0, 0, 0, amount.shares(), amount.paidCents());
    }

    private static Row row(Movements.Change change, Words words) {
        var net = change.in().plus(change.out());
        return new Row(
                Journal.kind(words, Kind.valueOf(change.kind())),
                false,
                change.entries(),
                change.in().shares(),
                change.out().shares(),
                net.shares(),
                net.paidCents());
    }
}
