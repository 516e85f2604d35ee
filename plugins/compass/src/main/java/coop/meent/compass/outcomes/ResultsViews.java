package coop.meent.compass.outcomes;

import static java.util.stream.Collectors.joining;

import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.compass.outcomes.ResultsView.ChangeView;
import coop.meent.compass.outcomes.ResultsView.Choice;
import coop.meent.compass.outcomes.ResultsView.Compass;
import coop.meent.compass.outcomes.ResultsView.Head;
import coop.meent.compass.outcomes.ResultsView.YearView;
import coop.meent.compass.questions.Question;
import coop.meent.compass.radar.Radar;
import coop.meent.compass.radar.Radar.Band;
import coop.meent.compass.radar.Radar.Kind;
import coop.meent.compass.radar.RadarDrawing;
import coop.meent.compass.radar.RadarLines;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Puts together what a page or a paper shows of a report.
final class ResultsViews {
    private final Platform platform;

    ResultsViews(Platform platform) {
        this.platform = platform;
    }

    Words words(Place place, Report report) {
        return new Words(platform, place.viewer().language(), report);
    }

    ResultsView of(Place place, Report report) {
        var words = words(place, report);
        var items = new Items(report, words);
        return new ResultsView(
                head(place, report, words),
                report.gone(),
                who(place.scan(), words),
                notes(report, words),
                report.gone() ? Compass.NONE : compass(place, report, words),
                items.agenda(),
                items.chapters(),
                years(report, words));
    }

    Head head(Place place, Report report, Words words) {
        long respondents = report.outcome().results().respondents();
        boolean own = place.scan().organisation().isEmpty();
        return new Head(
                words.owner(),
                words.text(
                        own ? "outcomes.lead.own" : "outcomes.lead",
                        respondents,
                        words.month(report.closedAt())),
                respondents,
                report.closedAt(),
                place.results(),
                place.byLink() ? "" : place.path(),
                place.belongs() ? place.path() + "/next" : "");
    }

    private static String who(Scan scan, Words words) {
        if (scan.organisation().isEmpty()) {
            return words.text("outcomes.who.own");
        }
        var shared = scan.sharedAt().isPresent() ? "outcomes.who.shared" : "outcomes.who.unshared";
        return words.text("outcomes.who", words.owner()) + " " + words.text(shared);
    }

    private static List<String> notes(Report report, Words words) {
        var notes = new ArrayList<String>();
        apart(report.outcome().results(), words).ifPresent(notes::add);
        var leftOut = report.outcome().leftOut();
        if (!leftOut.isEmpty()) {
            notes.add(
                    words.text("outcomes.note.left", leftOut.size())
                            + " "
                            + leftOut.stream().sorted().map(words::ask).collect(joining(" ")));
        }
        return notes;
    }

    /// Which roles do not stand apart is said of all of them, also of those nobody answered as:
    /// otherwise it would tell who did.
    private static Optional<String> apart(Results results, Words words) {
        if (results.respondents() == 1) {
            return Optional.of(words.text("outcomes.note.one"));
        }
        var hidden = EnumSet.allOf(Role.class);
        hidden.removeAll(results.apart());
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                results.apart().isEmpty()
                        ? words.text("outcomes.note.together")
                        : words.text("outcomes.note.hidden", words.roles(hidden)));
    }

    private static Compass compass(Place place, Report report, Words words) {
        var radar = new Drawings(report, words).now();
        var columns = new ArrayList<String>();
        columns.add(words.text("outcomes.principle"));
        // the legend has the longer names
        radar.series()
                .forEach(it ->
                        columns.add(
                                it.kind() == Kind.ALL ? words.text("outcomes.all") : it.name()));
        radar.band().ifPresent(_ -> columns.add(words.text("outcomes.network")));
        return new Compass(
                new RadarDrawing(radar).svg(),
                new RadarLines(radar).text(),
                Drawings.legend(radar),
                columns,
                radar.rows().stream().map(it -> row(it, words)).toList(),
                radar.band().map(Band::name).orElse(""),
                choices(place, report, words));
    }

    private static List<String> row(Radar.Row row, Words words) {
        var cells = new ArrayList<String>();
        cells.add(row.number() + ". " + row.axis());
        row.scores().forEach(it -> cells.add(number(it, words)));
        row.band()
                .ifPresent(it ->
                        cells.add(
                                words.text(
                                        "outcomes.reach",
                                        words.number(it.from()),
                                        words.number(it.to()))));
        return cells;
    }

    /// Beside all of the network or beside the own sector, when there is one.
    private static List<Choice> choices(Place place, Report report, Words words) {
        if (place.scan().profile().sector().isEmpty()) {
            return List.of();
        }
        boolean sector =
                report.network().filter(it -> !it.view().equals(ReportStore.ALL)).isPresent();
        return List.of(
                new Choice(words.text("outcomes.choice.all"), place.results(), !sector),
                new Choice(
                        words.text("outcomes.choice.sector"),
                        place.results() + "?network=sector",
                        sector));
    }

    private static List<YearView> years(Report report, Words words) {
        return report.years().stream().map(it -> year(it, report, words)).toList();
    }

    private static YearView year(Year year, Report report, Words words) {
        var drawings = new Drawings(report, words);
        var radar = drawings.years(year);
        var changes = year.byPrinciple();
        var questions = report.outcome().set().questions();
        // the first drawing of the page has it already
        boolean drawn = !drawings.same(year) && !changes.isEmpty();
        return new YearView(
                year.earlier(),
                words.month(year.closedAt()),
                words.text("outcomes.years.basis", year.questions(), questions.size()),
                drawn ? new RadarDrawing(radar).svg() : "",
                drawn ? Drawings.legend(radar) : List.of(),
                Arrays.stream(Principle.values())
                        .map(it -> change(it, Optional.ofNullable(changes.get(it)), words))
                        .toList(),
                questions.stream()
                        .map(Question::id)
                        .filter(report.retired()::contains)
                        .map(words::ask)
                        .toList());
    }

    private static ChangeView change(
            Principle principle, Optional<Year.Change> change, Words words) {
        return new ChangeView(
                principle.number(),
                words.title(principle),
                change.map(it -> Integer.toString(it.questions())).orElse("0"),
                number(change.flatMap(Year.Change::before), words),
                number(change.flatMap(Year.Change::now), words),
                change.flatMap(Year.Change::difference).map(words::difference).orElse(Words.NONE));
    }

    private static String number(Optional<BigDecimal> number, Words words) {
        return number.map(words::number).orElse(Words.NONE);
    }
}
