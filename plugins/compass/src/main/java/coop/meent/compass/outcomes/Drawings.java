package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.outcomes.ResultsView.Legend;
import coop.meent.compass.radar.Radar;
import coop.meent.compass.radar.Radar.Band;
import coop.meent.compass.radar.Radar.Kind;
import coop.meent.compass.radar.Radar.Reach;
import coop.meent.compass.radar.Radar.Series;
import coop.meent.compass.radar.RadarDrawing;
import coop.meent.compass.radar.RadarLines;
import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Which numbers stand in the drawing of the compass, and under which names.
final class Drawings {
    private final Report report;
    private final Results results;
    private final Words words;

    Drawings(Report report, Words words) {
        this.report = report;
        this.results = report.outcome().results();
        this.words = words;
    }

    /// {@return the drawing of this scan: all, the roles that stand apart, the last scan where both
    /// asked the same, and the network}
    Radar now() {
        var series = new ArrayList<Series>();
        series.add(
                new Series(
                        Kind.ALL,
                        words.text("outcomes.all.of", results.respondents()),
                        scores(PrincipleResult::all)));
        for (var role : Role.values()) {
            if (results.apart().contains(role)) {
                series.add(
                        new Series(
                                kind(role),
                                words.role(role),
                                scores(it -> Optional.ofNullable(it.roles().get(role)))));
            }
        }
        last().ifPresent(series::add);
        return radar("compass", band(), series);
    }

    /// {@return an earlier scan and this one, both on the questions that both asked}
    Radar years(Year year) {
        var changes = year.byPrinciple();
        return radar(
                "compass-" + year.earlier(),
                Optional.empty(),
                List.of(
                        new Series(
                                Kind.ALL,
                                words.text("outcomes.now"),
                                points(changes, Year.Change::now)),
                        new Series(
                                Kind.LAST,
                                words.month(year.closedAt()),
                                points(changes, Year.Change::before))));
    }

    /// {@return the signs of a drawing with the names of its series}
    static List<Legend> legend(Radar radar) {
        var legend = new ArrayList<Legend>();
        radar.series()
                .forEach(it ->
                        legend.add(
                                new Legend(
                                        RadarDrawing.sign(it.kind()),
                                        RadarLines.sign(it.kind()),
                                        it.name())));
        radar.band()
                .ifPresent(it ->
                        legend.add(
                                new Legend(
                                        RadarDrawing.bandSign(),
                                        RadarLines.bandSign(),
                                        it.name())));
        return legend;
    }

    /// An earlier scan lies over this one only where it was asked the same: otherwise two numbers
    /// would stand beside each other that rest on different questions.
    private Optional<Series> last() {
        return report.years().stream()
                .findFirst()
                .filter(this::same)
                .map(it ->
                        new Series(
                                Kind.LAST,
                                words.month(it.closedAt()),
                                points(it.byPrinciple(), Year.Change::before)));
    }

    boolean same(Year year) {
        var changes = year.byPrinciple();
        return results.principles().stream()
                .allMatch(it ->
                        Optional.ofNullable(changes.get(it.principle()))
                                .flatMap(Year.Change::now)
                                .equals(it.all().map(Score::shown)));
    }

    private Radar radar(String id, Optional<Band> band, List<Series> series) {
        return new Radar(
                id,
                new Radar.Texts(
                        words.text("outcomes.radar.title", words.owner()),
                        words.text("outcomes.radar.text")),
                Arrays.stream(Principle.values()).map(words::title).toList(),
                band,
                series);
    }

    private Optional<Band> band() {
        return report.network()
                .map(it ->
                        new Band(
                                words.text(
                                        it.view().equals(ReportStore.ALL)
                                                ? "outcomes.network.all"
                                                : "outcomes.network.sector",
                                        it.organisations()),
                                Arrays.stream(Principle.values())
                                        .map(principle -> reach(it, principle))
                                        .toList()));
    }

    private static Reach reach(Network network, Principle principle) {
        return Objects.requireNonNull(network.reaches().get(principle));
    }

    private List<Optional<BigDecimal>> scores(Function<PrincipleResult, Optional<Score>> score) {
        return Arrays.stream(Principle.values())
                .map(principle ->
                        results.principles().stream()
                                .filter(it -> it.principle() == principle)
                                .findFirst()
                                .flatMap(score)
                                .map(Score::shown))
                .toList();
    }

    private static List<Optional<BigDecimal>> points(
            Map<Principle, Year.Change> changes,
            Function<Year.Change, Optional<BigDecimal>> point) {
        return Arrays.stream(Principle.values())
                .map(it -> Optional.ofNullable(changes.get(it)).flatMap(point))
                .toList();
    }

    private static Kind kind(Role role) {
        return switch (role) {
            case BOARD -> Kind.BOARD;
            case STAFF -> Kind.STAFF;
            case MEMBER -> Kind.MEMBER;
        };
    }
}
