package coop.meent.knowledge.shelves;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Groups;
import coop.meent.api.MeentException;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the pages and the API share when the team arranges collections: what can be chosen, what is
/// wrong, and the collections that somebody may read.
final class Arranging {
    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Audiences audiences;
    private final Organisations organisations;
    private final Groups groups;
    private final Clock clock;
    private final Sight sight;

    Arranging(Platform platform) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.organisations = platform.organisations();
        this.groups = platform.groups();
        this.clock = platform.clock();
        this.sight = new Sight(audiences);
    }

    Sight sight() {
        return sight;
    }

    List<Shelf> shelves(Viewer viewer) {
        return transactions.read(viewer, collections::shelves);
    }

    List<Collection> all(Viewer viewer) {
        return transactions.read(viewer, collections::all);
    }

    /// {@return the collections that the viewer may read}
    List<Collection> readable(Viewer viewer) {
        return all(viewer).stream().filter(it -> sight.reads(viewer, it)).toList();
    }

    /// {@return a collection that the viewer may read}
    Collection find(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> collections.find(db, id))
                .filter(it -> sight.reads(viewer, it))
                .orElseThrow(() -> MeentException.notFound("collection " + id));
    }

    /// {@return for whom a collection can be: what the platform offers, and every group and
    /// organisation}
    List<Audiences.Choice> choices(Viewer viewer) {
        var choices = new ArrayList<>(audiences.choices(viewer));
        var known = choices.stream().map(Audiences.Choice::value).collect(Collectors.toSet());
        var more = new ArrayList<Audiences.Choice>();
        groups.on(LocalDate.now(clock))
                .forEach(it -> more.add(choice(Audience.group(it.id()), it.name())));
        organisations
                .all()
                .forEach(it -> more.add(choice(Audience.organisation(it.id()), it.name())));
        more.stream().filter(it -> !known.contains(it.value())).forEach(choices::add);
        return choices;
    }

    private static Audiences.Choice choice(Audience audience, String name) {
        return new Audiences.Choice(audience.term(), name, "");
    }

    List<Problem> check(Viewer viewer, CollectionForm form) {
        var offered =
                choices(viewer).stream()
                        .map(Audiences.Choice::value)
                        .collect(Collectors.toUnmodifiableSet());
        return form.check(shelves(viewer), offered, persons(form.persons()));
    }

    private Set<Long> persons(Set<Long> ids) {
        return ids.isEmpty() ? Set.of() : audiences.viewers(ids).keySet();
    }
}
