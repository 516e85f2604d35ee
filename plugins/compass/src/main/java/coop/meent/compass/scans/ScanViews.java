package coop.meent.compass.scans;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.ListStore.Count;
import coop.meent.compass.scans.ListStore.Listed;
import coop.meent.compass.scores.Role;
import coop.meent.compass.sets.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes what the pages of scans read.
final class ScanViews {
    /// From how many on it is said how many there are: fewer could be known.
    static final int FEWEST = 3;

    private final Platform platform;
    private final ScanSight sight;
    private final Sets sets;

    ScanViews(Platform platform, ScanSight sight, Sets sets) {
        this.platform = platform;
        this.sight = sight;
        this.sets = sets;
    }

    /// A scan in the list.
    ///
    /// @param name of the organisation; empty for oneself
    /// @param lit whether it is the reader's own organisation
    /// @param waits whether the reader did not say yet that they are ready
    record Row(Scan scan, String name, boolean lit, boolean begun, boolean waits) {}

    /// A line of a choice.
    record Choice(String value, String label, String hint) {}

    /// Somebody for whom the reader can open a scan.
    record Owner(long organisation, String name) {}

    /// What the page of a scan reads.
    ///
    /// @param name of the organisation; empty for oneself
    /// @param belongs whether it is the reader's organisation, or their own scan
    /// @param answers whether the reader answers or can
    /// @param role as what they answer; empty when they did not begin
    /// @param late whether its last day has passed
    record View(
            Scan scan,
            String name,
            String title,
            boolean leads,
            boolean belongs,
            boolean answers,
            String role,
            boolean ready,
            boolean late,
            int minutes,
            List<Line> roles) {}

    /// A role that is invited.
    ///
    /// @param url of its link; empty when it cannot be read any more
    /// @param begun how many, or 0 for fewer than three
    /// @param ready the same
    record Line(String code, String url, long begun, long ready) {}

    List<Row> rows(Viewer viewer, List<Listed> listed) {
        return listed.stream()
                .map(it -> {
                    boolean lit =
                            viewer.organisations().contains(it.scan().organisation().orElse(0));
                    return new Row(
                            it.scan(), name(it.scan()), lit, it.mine().isPresent(), it.waits());
                })
                .toList();
    }

    String name(Scan scan) {
        return name(scan.organisation());
    }

    String name(OptionalLong organisation) {
        return organisation.stream()
                .boxed()
                .flatMap(it -> platform.organisations().find(it).map(Organisation::name).stream())
                .findFirst()
                .orElse("");
    }

    View view(Viewer viewer, Scans.Page page, LocalDate today) {
        var scan = page.scan();
        var set = sets.find(scan.set());
        var language = viewer.language();
        return new View(
                scan,
                name(scan),
                set.map(it -> it.titles().getOrDefault(language, "")).orElse(""),
                page.leads(),
                sight.belongs(viewer, scan),
                page.mine().isPresent() || sight.belongs(viewer, scan),
                page.mine().map(it -> it.role().code()).orElse(""),
                page.mine().flatMap(it -> it.doneAt()).isPresent(),
                scan.open() && scan.closesOn().filter(it -> it.isBefore(today)).isPresent(),
                set.map(it -> it.minutes(language)).orElse(0),
                lines(page, language));
    }

    private List<Line> lines(Scans.Page page, String language) {
        if (!page.leads() || !page.scan().open() || page.scan().organisation().isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Role.values())
                .map(role -> {
                    var count = page.counts().getOrDefault(role, new Count(0, 0));
                    var path = Optional.ofNullable(page.links().get(role));
                    return new Line(
                            role.code(),
                            path.map(it -> platform.links().absolute(it, language)).orElse(""),
                            shown(count.begun()),
                            shown(count.ready()));
                })
                .toList();
    }

    /// {@return how many, or 0 for fewer than three}
    static long shown(long count) {
        return count < FEWEST ? 0 : count;
    }

    /// {@return for whom the viewer can open a scan, besides for themselves}
    List<Owner> owners(Viewer viewer) {
        return viewer.organisations().stream()
                .filter(it -> sight.leads(viewer, it))
                .sorted()
                .map(it -> new Owner(it, name(OptionalLong.of(it))))
                .toList();
    }

    List<Choice> sectors(Viewer viewer) {
        return platform.organisations().sectors().stream()
                .map(it -> choice(viewer, it, "sector." + it, false))
                .toList();
    }

    List<Choice> sizes(Viewer viewer) {
        return Arrays.stream(Size.values())
                .filter(it -> it != Size.UNKNOWN)
                .map(it -> choice(viewer, it.code(), "scans.size." + it.code(), true))
                .toList();
    }

    List<Choice> sets(Viewer viewer) {
        return sets.offered().stream().map(it -> choice(it, viewer.language())).toList();
    }

    private Choice choice(QuestionSet set, String language) {
        var hint =
                platform.texts()
                        .text(
                                language,
                                "scans.set.hint",
                                set.questions().size(),
                                set.minutes(language));
        return new Choice(set.id(), set.titles().getOrDefault(language, set.id()), hint);
    }

    private Choice choice(Viewer viewer, String value, String key, boolean hinted) {
        var texts = platform.texts();
        return new Choice(
                value,
                texts.text(viewer.language(), key),
                hinted ? texts.text(viewer.language(), key + ".hint") : "");
    }
}
