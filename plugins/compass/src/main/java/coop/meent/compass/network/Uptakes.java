package coop.meent.compass.network;

import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Viewer;
import coop.meent.compass.releases.Figures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the team how much the compass is used, and where the network is weak.
final class Uptakes {
    private static final BigDecimal MIDDLE = new BigDecimal("3.0");

    private static final Comparator<Figures.Spread> LOW =
            Comparator.comparing(Figures.Spread::from).thenComparing(Figures.Spread::to);

    private final UptakeStore store = new UptakeStore();
    private final EditionStore editions = new EditionStore();
    private final Platform platform;

    Uptakes(Platform platform) {
        this.platform = platform;
    }

    /// What the team reads.
    ///
    /// @param edition the newest release, from whose views alone the weak principles come
    record Page(Uptake uptake, Optional<Edition> edition) {}

    Page read(Viewer viewer) {
        var zone = platform.calendars().zone().getId();
        return platform.transactions()
                .read(
                        viewer,
                        db -> {
                            var newest = editions.newest(db).stream().toList();
                            var edition = editions.shown(db, newest).stream().findFirst();
                            return new Page(store.read(db, zone), edition);
                        });
    }

    /// {@return the principles on which the band begins below 3, the weakest first}
    static List<Principle> weak(Figures figures) {
        return sorted(figures).stream()
                .filter(it -> it.getValue().from().compareTo(MIDDLE) < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// {@return the principles with the lowest band, whether or not it is low}
    static List<Principle> lowest(Figures figures) {
        var sorted = sorted(figures);
        var lowest = sorted.getFirst().getValue();
        return sorted.stream()
                .takeWhile(it -> LOW.compare(it.getValue(), lowest) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Map.Entry<Principle, Figures.Spread>> sorted(Figures figures) {
        return figures.spreads().entrySet().stream()
                .sorted(
                        Map.Entry.<Principle, Figures.Spread>comparingByValue(LOW)
                                .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
