package coop.meent.compass.outcomes;

import static java.util.stream.Collectors.toMap;

import coop.meent.api.Access;
import coop.meent.api.Fact;
import coop.meent.api.Fragment;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Viewer;
import coop.meent.compass.outcomes.SharedStore.Shared;
import coop.meent.compass.scans.ScanSight;
import coop.meent.compass.typed.Asked;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A shared scan on the page of its organisation, member or not yet, and whether an organisation
/// has a whole one. What it scored plays no part in either.
final class AtOrganisation {
    private static final Viewer ASKING = Viewer.system("compass.complete");

    private final SharedStore store = new SharedStore();
    private final Platform platform;
    private final ScanSight sight;

    AtOrganisation(Platform platform, ScanSight sight) {
        this.platform = platform;
        this.sight = sight;
    }

    /// A principle with its score.
    public record Line(int number, String title, String score) {}

    Fragment fragment() {
        return new Fragment(
                "organisation.page", Access.SIGNED_IN, "compass/outcomes/fragment.peb", this::of);
    }

    Fact fact() {
        return new Fact("compass.complete", this::complete);
    }

    private Optional<Map<String, ?>> of(Viewer viewer, String subject) {
        return Asked.number(subject, 18)
                .filter(it -> viewer.organisations().contains(it) || sight.board(viewer))
                .flatMap(it -> platform.transactions().read(viewer, db -> store.newest(db, it)))
                .map(it -> Map.of("shared", it, "lines", lines(it, viewer.language())));
    }

    private static List<Line> lines(Shared shared, String language) {
        return Arrays.stream(Principle.values())
                .map(it ->
                        new Line(
                                it.number(),
                                it.title(language),
                                Optional.ofNullable(shared.standings().get(it))
                                        .map(score -> Words.number(score, language))
                                        .orElse(Words.NONE)))
                .toList();
    }

    private Map<String, Fact.Answer> complete(Set<String> subjects) {
        var asked = new HashMap<String, Long>();
        subjects.forEach(it -> Asked.number(it, 18).ifPresent(id -> asked.put(it, id)));
        var whole = platform.transactions().read(ASKING, db -> store.complete(db, asked.values()));
        return asked.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                it -> Fact.Answer.of(whole.contains(it.getValue()))));
    }
}
