package coop.meent.compass.deeds;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.People;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns actions into what templates read.
final class ActionViews {
    private final Organisations organisations;
    private final People people;

    ActionViews(Platform platform) {
        this.organisations = platform.organisations();
        this.people = platform.people();
    }

    /// An action as lists and its page show it.
    ///
    /// @param principle what it is about, in the reader's language
    /// @param owner who sees to it; empty for nobody
    /// @param organisation whose it is; empty for somebody's own
    /// @param mine whether the reader sees to it
    record Row(
            Action action,
            String principle,
            String owner,
            String organisation,
            boolean late,
            boolean mine) {}

    /// What a form lets the reader choose.
    record Choice(String value, String label) {}

    List<Row> rows(Viewer viewer, List<Action> actions, LocalDate today) {
        var ids =
                actions.stream()
                        .flatMap(it -> it.plan().owner().stream().boxed())
                        .collect(Collectors.toUnmodifiableSet());
        var names = people.names(ids);
        return actions.stream()
                .map(it -> {
                    var owner = it.plan().owner();
                    return new Row(
                            it,
                            it.plan().principle().title(viewer.language()),
                            owner.isPresent() ? names.getOrDefault(owner.getAsLong(), "") : "",
                            organisation(it.whose()),
                            it.late(today),
                            owner.isPresent() && owner.equals(viewer.person()));
                })
                .toList();
    }

    String organisation(Action.Whose whose) {
        return whose.organisation().stream()
                .boxed()
                .map(organisations::find)
                .flatMap(Optional::stream)
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }

    static List<Choice> owners(List<Person> persons) {
        return persons.stream()
                .map(it -> new Choice(Long.toString(it.id()), it.name()))
                .distinct()
                .toList();
    }

    static List<Choice> principles(String language) {
        return Arrays.stream(Principle.values())
                .map(it ->
                        new Choice(
                                Integer.toString(it.number()),
                                it.number() + ". " + it.title(language)))
                .toList();
    }
}
