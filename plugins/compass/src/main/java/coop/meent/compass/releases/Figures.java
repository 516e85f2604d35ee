package coop.meent.compass.releases;

import coop.meent.api.Principle;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a view shows: how many take part, and of each principle how they are spread. Nothing that
/// is one organisation's own: no lowest, no highest, no mean.
///
/// @param number of organisations
/// @param spreads of each principle
public record Figures(int number, Map<Principle, Spread> spreads) {
    /// How the scores on a principle are spread.
    ///
    /// @param from a quarter is below it, to half a point
    /// @param to a quarter is above it, to half a point
    /// @param shares in per cent, of those at 1, 2, 3, 4 and 5 points
    public record Spread(BigDecimal from, BigDecimal to, List<Integer> shares) {
        public Spread {
            shares = List.copyOf(shares);
        }
    }

    public Figures {
        spreads = Map.copyOf(spreads);
    }

    static Figures of(Collection<Candidate> scans) {
        var spreads = new EnumMap<Principle, Spread>(Principle.class);
        for (var principle : Principle.values()) {
            // scores are tenths from 10 to 50, so counting is sorting
            int[] times = new int[51];
            scans.forEach(it -> times[it.tenths(principle)]++);
            spreads.put(principle, spread(times, scans.size()));
        }
        return new Figures(scans.size(), spreads);
    }

    private static Spread spread(int[] times, int number) {
        var shares = new Integer[5];
        for (int point = 1; point <= 5; point++) {
            int at = 0;
            // 2.5 to 3.4 is three points
            for (int tenth = 10 * point - 5; tenth < 10 * point + 5 && tenth <= 50; tenth++) {
                at += times[tenth];
            }
            shares[point - 1] = Math.floorDiv(200 * at + number, 2 * number);
        }
        return new Spread(
                half(ranked(times, Math.ceilDiv(number, 4))),
                half(ranked(times, Math.ceilDiv(3 * number, 4))),
                List.of(shares));
    }

    /// The score of the one at this place, counted from the lowest.
    private static int ranked(int[] times, int place) {
        int tenth = 10;
        for (int passed = times[tenth]; passed < place; passed += times[tenth]) {
            tenth++;
        }
        return tenth;
    }

    /// To half a point, half up: 2.2 is 2.0, 2.3 is 2.5.
    private static BigDecimal half(int tenths) {
        return BigDecimal.valueOf(Math.floorDiv(tenths + 2, 5) * 5L, 1);
    }
}
