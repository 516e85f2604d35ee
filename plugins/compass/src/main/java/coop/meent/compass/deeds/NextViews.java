package coop.meent.compass.deeds;

import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Search;
import coop.meent.api.Search.Hit;
import coop.meent.api.Viewer;
import coop.meent.compass.closing.Outcome;
import coop.meent.compass.closing.Outcomes;
import coop.meent.compass.deeds.NextView.Part;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Fraction;
import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.QuestionResult;
import coop.meent.compass.scores.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts together what helps with the weakest principles of a scan.
final class NextViews {
    /// Below which a principle asks for something.
    private static final Fraction WEAK = Fraction.of(7, 2);

    private static final int AT_LEAST = 2;
    private static final int POINTS = 3;
    private static final int FINDS = 5;

    private final Platform platform;
    private final Outcomes outcomes;
    private final Actions actions;
    private final ActionViews rows;
    private final Helpers helpers;
    private final ZoneId zone;

    NextViews(Platform platform, Outcomes outcomes, Actions actions, Helpers helpers) {
        this.platform = platform;
        this.outcomes = outcomes;
        this.actions = actions;
        this.rows = new ActionViews(platform);
        this.helpers = helpers;
        this.zone = platform.calendars().zone();
    }

    /// What there is about principles, before it is sorted by them.
    private record Help(
            Outcome outcome,
            Map<Principle, List<ActionViews.Row>> planned,
            Map<Principle, List<HelperViews.Row>> helping) {}

    /// @param scan closed
    NextView of(Viewer viewer, Scan scan) {
        var help = help(viewer, scan);
        var weak = weakest(help.outcome().results().principles());
        var shown = weak.stream().map(PrincipleResult::principle).collect(Collectors.toSet());
        var others =
                help.planned().entrySet().stream()
                        .filter(it -> !shown.contains(it.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(it -> it.getValue().stream())
                        .toList();
        var closed = LocalDate.ofInstant(scan.closedAt().orElseThrow(), zone);
        return new NextView(
                scan,
                rows.organisation(Actions.whose(scan)),
                closed,
                weak.stream().map(it -> part(viewer, help, it)).toList(),
                others,
                Helpers.LOOKS.allows(viewer));
    }

    private Help help(Viewer viewer, Scan scan) {
        var outcome = platform.transactions().read(viewer, db -> outcomes.find(db, scan));
        Map<Principle, List<ActionViews.Row>> planned =
                rows.rows(viewer, actions.ofScan(viewer, scan), actions.today()).stream()
                        .collect(Collectors.groupingBy(it -> it.action().plan().principle()));
        return new Help(
                outcome, planned, Helpers.LOOKS.allows(viewer) ? helpers.others(viewer) : Map.of());
    }

    private Part part(Viewer viewer, Help help, PrincipleResult it) {
        var principle = it.principle();
        return new Part(
                principle.number(),
                principle.title(viewer.language()),
                it.all().map(Score::shown).map(score -> written(viewer, score)).orElse(""),
                points(viewer, help.outcome(), principle),
                finds(viewer, principle),
                help.helping().getOrDefault(principle, List.of()),
                help.planned().getOrDefault(principle, List.of()));
    }

    // one decimal also when it is a whole number
    private static String written(Viewer viewer, BigDecimal score) {
        var plain = score.toPlainString();
        return viewer.language().equals("en") ? plain : plain.replace('.', ',');
    }

    /// {@return the principles that score below 3.5, or else the two lowest; the lowest first}
    static List<PrincipleResult> weakest(List<PrincipleResult> principles) {
        var scored =
                principles.stream()
                        .filter(it -> it.all().isPresent())
                        .sorted(Comparator.comparing(NextViews::exact))
                        .toList();
        return IntStream.range(0, scored.size())
                .filter(it -> it < AT_LEAST || exact(scored.get(it)).compareTo(WEAK) < 0)
                .mapToObj(scored::get)
                .toList();
    }

    private static Fraction exact(PrincipleResult it) {
        return it.all().orElseThrow().exact();
    }

    private List<String> points(Viewer viewer, Outcome outcome, Principle principle) {
        var situations =
                outcome.scan()
                        .profile()
                        .situations(
                                outcome.scan()
                                        .openedAt()
                                        .atZone(platform.calendars().zone())
                                        .getYear());
        var asked =
                outcome.set().questions().stream()
                        .collect(Collectors.toMap(it -> it.id(), it -> it));
        return outcome.results().toWorkOn(principle).stream()
                .map(QuestionResult::id)
                .flatMap(it -> Stream.ofNullable(asked.get(it)))
                .limit(POINTS)
                .map(it -> it.wording(viewer.language(), situations).ask())
                .toList();
    }

    private List<Hit> finds(Viewer viewer, Principle principle) {
        Search search = platform.search();
        return search.find(viewer, "", Set.of(), Set.of(principle.tag()), FINDS);
    }
}
