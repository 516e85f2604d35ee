package coop.meent.compass.network;

import coop.meent.api.Principle;
import coop.meent.compass.releases.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Releases as programs read them.
final class ReleaseJson {
    private ReleaseJson() {}

    /// How a principle is spread.
    ///
    /// @param principle 1 to 7
    /// @param from lower end of the band
    /// @param shares in per cent, of those at 1, 2, 3, 4 and 5 points
    public record Spread(int principle, BigDecimal from, BigDecimal to, List<Integer> shares) {}

    /// A view.
    ///
    /// @param organisations how many; left out once the view was taken down
    /// @param waiting how many fit it and wait; only the team reads it
    public record ViewOut(
            long id,
            String code,
            boolean down,
            @Nullable Integer organisations,
            @Nullable Integer waiting,
            List<Spread> principles) {
        static ViewOut of(Edition.Shown it, boolean team) {
            return new ViewOut(
                    it.id(),
                    it.code(),
                    !it.up(),
                    it.figures().map(Figures::number).orElse(null),
                    team ? it.waiting() : null,
                    it.figures().map(ReleaseJson::spreads).orElse(List.of()));
        }
    }

    /// A release.
    ///
    /// @param refused views with too few organisations to remain anonymous
    public record Out(
            long id,
            int year,
            int quarter,
            Instant at,
            List<ViewOut> views,
            List<String> refused) {}

    /// A piece of the list.
    public record Piece(List<Out> items, @Nullable String next) {}

    /// A view as a file.
    public record File(int year, int quarter, Instant at, ViewOut view) {
        static File of(Editions.ViewPage page) {
            var head = page.head();
            return new File(
                    head.quarter().year(),
                    head.quarter().number(),
                    head.at(),
                    ViewOut.of(page.shown(), false));
        }
    }

    /// Whether an organisation lets its scans count.
    public record ConsentOut(long organisation, boolean consents, @Nullable Instant since) {
        static ConsentOut of(Consent it) {
            return new ConsentOut(
                    it.organisation(), it.since().isPresent(), it.since().orElse(null));
        }
    }

    static Out of(Edition it, boolean team, List<String> refused) {
        return new Out(
                it.head().id(),
                it.head().quarter().year(),
                it.head().quarter().number(),
                it.head().at(),
                it.views().stream().map(view -> ViewOut.of(view, team)).toList(),
                refused);
    }

    private static List<Spread> spreads(Figures figures) {
        return Arrays.stream(Principle.values())
                .map(it -> spread(it, Objects.requireNonNull(figures.spreads().get(it))))
                .toList();
    }

    private static Spread spread(Principle principle, Figures.Spread it) {
        return new Spread(principle.number(), it.from(), it.to(), it.shares());
    }
}
