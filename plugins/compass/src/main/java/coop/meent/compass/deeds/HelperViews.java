package coop.meent.compass.deeds;

import coop.meent.api.Organisations;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.ActionViews.Choice;
import coop.meent.compass.deeds.HelperStore.Note;
import coop.meent.compass.scans.ScanSight;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Turns offers to help into what templates read.
final class HelperViews {
    private final Organisations organisations;
    private final People people;
    private final ScanSight sight;

    HelperViews(Platform platform, ScanSight sight) {
        this.organisations = platform.organisations();
        this.people = platform.people();
        this.sight = sight;
    }

    /// An organisation that helps.
    ///
    /// @param mine whether the reader stands for it
    record Row(Helper helper, String name, String page, boolean mine) {}

    /// Who helps with a principle.
    record Group(int number, String title, List<Row> rows) {}

    /// A conversation.
    record Talk(long guest, String name, List<Line> lines) {}

    /// What somebody wrote.
    record Line(long id, String name, String body, Instant at) {}

    static List<Row> rows(Organisations organisations, Viewer viewer, List<Helper> helpers) {
        var own = viewer.organisations();
        return helpers.stream()
                .flatMap(it ->
                        organisations.find(it.organisation()).stream()
                                .map(home ->
                                        new Row(
                                                it,
                                                home.name(),
                                                home.path(),
                                                own.contains(home.id()))))
                .toList();
    }

    Row row(Viewer viewer, Helper helper) {
        return rows(organisations, viewer, List.of(helper)).stream()
                .findFirst()
                .orElseGet(() -> new Row(helper, "", "", false));
    }

    List<Group> groups(Viewer viewer, List<Helper> helpers) {
        var byPrinciple =
                rows(organisations, viewer, helpers).stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.helper().principle(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byPrinciple.entrySet().stream()
                .map(it ->
                        new Group(
                                it.getKey().number(),
                                it.getKey().title(viewer.language()),
                                it.getValue()))
                .toList();
    }

    /// {@return the organisations in whose name the viewer may offer help}
    List<Choice> seats(Viewer viewer) {
        return viewer.organisations().stream()
                .filter(it -> sight.leads(viewer, it))
                .sorted()
                .flatMap(it -> organisations.find(it).stream())
                .map(it -> new Choice(Long.toString(it.id()), it.name()))
                .toList();
    }

    List<Talk> talks(List<Note> notes) {
        var names = people.names(persons(notes));
        Map<Long, List<Note>> byGuest =
                notes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Note::guest, LinkedHashMap::new, Collectors.toList()));
        return byGuest.entrySet().stream()
                .map(it ->
                        new Talk(
                                it.getKey(),
                                names.getOrDefault(it.getKey(), ""),
                                it.getValue().stream()
                                        .map(note ->
                                                new Line(
                                                        note.id(),
                                                        names.getOrDefault(note.author(), ""),
                                                        note.body(),
                                                        note.at()))
                                        .toList()))
                .toList();
    }

    private static Set<Long> persons(List<Note> notes) {
        var ids = new HashSet<Long>();
        notes.forEach(it -> {
            ids.add(it.guest());
            ids.add(it.author());
        });
        return ids;
    }
}
