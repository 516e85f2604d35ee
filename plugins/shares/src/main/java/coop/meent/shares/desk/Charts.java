package coop.meent.shares.desk;

import coop.meent.api.Chart;
import coop.meent.api.Chart.Axis;
import coop.meent.api.Chart.Series;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Totals;
import coop.meent.shares.registers.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// The register in drawings, each of which comes with its table.
final class Charts {
    private static final int YEARS = 10;
    private static final int TOWNS = 10;
    private static final int BANDS = 6;
    private static final String KEY = "shares.desk.chart.";

    private final Tools tools;
    private final ChartStore store = new ChartStore();

    Charts(Tools tools) {
        this.tools = tools;
    }

    List<Chart> of(Register register, Viewer viewer) {
        var words = tools.words(viewer.language());
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var today = tools.today();
                            var growth = growth(store.growth(db, today), today.getYear(), words);
                            if (growth.axis().points().isEmpty()) {
                                return List.of();
                            }
                            return List.of(
                                    growth,
                                    classes(db, words),
                                    ages(store.ages(db, today), words),
                                    towns(store.towns(db, today), words));
                        });
    }

    /// What a year ended with.
    private record End(int year, long came, long all) {}

    private static Chart growth(List<ChartStore.Year> years, int now, Words words) {
        var ends = new ArrayList<End>();
        long all = 0;
        for (int year = years.isEmpty() ? now + 1 : years.getFirst().year(); year <= now; year++) {
            var its = of(years, year);
            all += its.came() - its.went();
            ends.add(new End(year, its.came(), all));
        }
        var last = ends.subList(Math.max(0, ends.size() - YEARS), ends.size());
        return new Chart.Stacked(
                words.text(KEY + "growth"),
                words.text(KEY + "holders"),
                new Axis(
                        words.text(KEY + "year"),
                        last.stream().map(it -> Integer.toString(it.year())).toList()),
                List.of(
                        series(
                                words.text(KEY + "growth.stayed"),
                                last.stream()
                                        .map(it -> Math.max(0, it.all() - it.came()))
                                        .toList()),
                        series(
                                words.text(KEY + "growth.came"),
                                last.stream().map(End::came).toList())));
    }

    private static ChartStore.Year of(List<ChartStore.Year> years, int year) {
        return years.stream()
                .filter(it -> it.year() == year)
                .findFirst()
                .orElse(new ChartStore.Year(year, 0, 0, 0));
    }

    private Chart classes(Handle db, Words words) {
        var today = tools.today();
        Map<Integer, String> codes = tools.roster().classes(db, today);
        var classes = tools.holdings().totals(db, AsOf.of(today)).classes();
        return new Chart.Bars(
                words.text(KEY + "classes"),
                "",
                new Axis(
                        words.text("shares.desk.col.class"),
                        classes.stream()
                                .map(it -> codes.getOrDefault(it.shareClass(), ""))
                                .toList()),
                List.of(
                        series(
                                words.text(KEY + "shares"),
                                classes.stream().map(it -> it.amount().shares()).toList()),
                        series(
                                words.text(KEY + "holders"),
                                classes.stream().map(Totals.OfClass::holders).toList())));
    }

    private static Chart ages(List<ChartStore.Count> counts, Words words) {
        var places = IntStream.concat(IntStream.range(0, BANDS), IntStream.of(-1)).boxed().toList();
        return bars(
                words,
                "ages",
                places.stream()
                        .map(it -> words.text(KEY + "age." + (it < 0 ? "none" : it)))
                        .toList(),
                places.stream().map(it -> number(counts, it)).toList());
    }

    private static long number(List<ChartStore.Count> counts, int place) {
        return counts.stream()
                .filter(it -> it.place() == place)
                .mapToLong(ChartStore.Count::number)
                .sum();
    }

    private static Chart towns(List<ChartStore.Count> counts, Words words) {
        var named =
                counts.stream()
                        .filter(it -> !it.name().isEmpty())
                        .sorted(Comparator.comparingLong(ChartStore.Count::number).reversed())
                        .limit(TOWNS)
                        .toList();
        long rest =
                counts.stream().mapToLong(ChartStore.Count::number).sum()
                        - named.stream().mapToLong(ChartStore.Count::number).sum();
        var names = new ArrayList<>(named.stream().map(ChartStore.Count::name).toList());
        var numbers = new ArrayList<>(named.stream().map(ChartStore.Count::number).toList());
        if (rest > 0) {
            names.add(words.text(KEY + "towns.rest"));
            numbers.add(rest);
        }
        return bars(words, "towns", names, numbers);
    }

    private static Chart bars(Words words, String what, List<String> names, List<Long> numbers) {
        return new Chart.Bars(
                words.text(KEY + what),
                "",
                new Axis(words.text(KEY + what + ".axis"), names),
                List.of(series(words.text(KEY + "holders"), numbers)));
    }

    private static Series series(String name, List<Long> numbers) {
        return new Series(name, numbers.stream().map(Long::doubleValue).toList());
    }
}
