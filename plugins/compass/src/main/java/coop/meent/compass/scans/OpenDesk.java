package coop.meent.compass.scans;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.sets.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a form to open a scan begins with, and what is wrong with it.
final class OpenDesk {
    private final Scans scans;
    private final ScanDesk desk;
    private final ScanSight sight;
    private final Organisations organisations;
    private final Sets sets;

    OpenDesk(Scans scans, ScanDesk desk, ScanSight sight, Organisations organisations, Sets sets) {
        this.scans = scans;
        this.desk = desk;
        this.sight = sight;
        this.organisations = organisations;
        this.sets = sets;
    }

    /// {@return the form as the last scan had it, or else with what is known of the organisation}
    OpenForm begin(OptionalLong organisation, Optional<Scan> newest) {
        var profile = newest.map(Scan::profile);
        var founded =
                profile.map(Scan.Profile::founded)
                        .filter(OptionalInt::isPresent)
                        .orElseGet(() ->
                                organisation.isPresent()
                                        ? organisations.founded(organisation.getAsLong())
                                        : OptionalInt.empty());
        var sector =
                profile.map(Scan.Profile::sector)
                        .filter(it -> !it.isEmpty())
                        .or(() -> known(organisation).map(Organisation::sector))
                        .orElse("");
        var set = newest.map(it -> it.set().id()).filter(this::offered).orElseGet(this::usual);
        return new OpenForm(
                organisation.isPresent() ? Long.toString(organisation.getAsLong()) : "",
                set,
                sector,
                profile.map(it -> it.size().code()).orElse(""),
                founded.isPresent() ? Integer.toString(founded.getAsInt()) : "",
                "",
                newest.filter(Scan::lastFirst).isPresent() ? "before" : "after");
    }

    private Optional<Organisation> known(OptionalLong organisation) {
        return organisation.stream()
                .boxed()
                .flatMap(it -> organisations.find(it).stream())
                .findFirst();
    }

    /// {@return the set that is asked when nobody chooses}
    String usual() {
        return sets.offered().stream().findFirst().map(QuestionSet::id).orElse("");
    }

    private boolean offered(String set) {
        return sets.offered().stream().anyMatch(it -> it.id().equals(set));
    }

    /// {@return what is wrong with it}
    List<Problem> check(Viewer viewer, OpenForm form) {
        var problems = new ArrayList<Problem>();
        var owner = form.owner();
        if (owner.isPresent() && !sight.leads(viewer, owner.getAsLong())) {
            problems.add(Problem.of("organisation", "scans.problem.organisation"));
        } else if (scans.newest(viewer, owner).filter(Scan::open).isPresent()) {
            problems.add(Problem.of("organisation", "scans.problem.open"));
        }
        var ids = sets.offered().stream().map(QuestionSet::id).toList();
        problems.addAll(form.check(today(), ids, organisations.sectors()));
        return problems;
    }

    private LocalDate today() {
        return scans.today();
    }

    /// {@return the id of a new scan; only of a form without problems}
    int open(Viewer viewer, OpenForm form) {
        return desk.open(viewer, form.opening(today(), sets.offered()));
    }
}
