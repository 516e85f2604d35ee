package coop.meent.testkit.promises;

import coop.meent.core.plugins.PersonalData;
import coop.meent.testkit.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a person left in a plugin's tables is in what they take along, and gone after the erasure
/// of their account, but for what is declared to stay.
public final class KeepsOfPersons implements Promise {
    private final Subject subject;
    private final List<String> broken = new ArrayList<>();

    KeepsOfPersons(Subject subject) {
        this.subject = subject;
    }

    @Override
    public List<String> broken() {
        var tables = marked();
        if (tables.isEmpty()) {
            return subject.manifest().personalData().isEmpty()
                    ? List.of()
                    : List.of(nothingPlanted());
        }
        tables.forEach(this::declared);
        taken(tables);
        erased();
        return broken;
    }

    private static String nothingPlanted() {
        return "It keeps data of persons, but nothing that a person typed came into its tables. Tell the contract how: .with(\"field\", \"a value that it takes\"), or .planting((site, person) -> …), with the text %s."
                .formatted(Marker.WORD);
    }

    private List<String> marked() {
        return Traces.of(subject.site(), Marker.WORD).stream()
                .filter(it -> it.startsWith(subject.id() + "."))
                .toList();
    }

    private List<PersonalData> declarations(String table) {
        return subject.manifest().personalData().stream()
                .filter(it -> it.table().equals(table))
                .toList();
    }

    private void declared(String table) {
        if (declarations(table).isEmpty()) {
            broken.add(
                    "%s keeps what a person typed, and personalData in plugin.json does not speak of it. Declare what it is, its export and its erase (or what stays, and why)."
                            .formatted(table));
        }
    }

    private void taken(List<String> tables) {
        Map<String, String> files = Takeout.of(subject.site(), Planting.email());
        var all =
                files.entrySet().stream()
                        .filter(it -> it.getKey().contains(subject.id() + "."))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining());
        boolean exported =
                tables.stream()
                        .flatMap(it -> declarations(it).stream())
                        .anyMatch(it -> !it.export().isEmpty());
        if (exported && !all.contains(Marker.WORD)) {
            broken.add(
                    "What a person typed is not in what they take along (%s). Let the statement export of its table select it by :person or :email."
                            .formatted(files.keySet()));
        }
    }

    private void erased() {
        var site = subject.site();
        var gone = Planting.token(site).send("POST", "/api/v1/me/data/delete", Takeout.proof());
        site.settled();
        if (gone.status() >= 300) {
            broken.add("An account cannot be erased: " + gone.body());
            return;
        }
        for (var table : marked()) {
            if (declarations(table).stream().allMatch(it -> it.stays().isEmpty())) {
                broken.add(
                        "%s still holds what a person typed after the erasure of their account. Let the statement erase of its personalData take it away, or say in stays what stays, and why."
                                .formatted(table));
            }
        }
        found();
    }

    private void found() {
        boolean stays =
                subject.manifest().personalData().stream().anyMatch(it -> !it.stays().isEmpty());
        var hits =
                subject.site().administratorToken().get("/api/v1/search?q=" + Marker.WORD).json();
        if (!stays && hits.path("hits").toString().contains(Marker.WORD)) {
            broken.add(
                    "What a person typed is still found after the erasure of their account. Name the type of its documents as search of the personalData, and let erase give back their ids with RETURNING id.");
        }
    }
}
