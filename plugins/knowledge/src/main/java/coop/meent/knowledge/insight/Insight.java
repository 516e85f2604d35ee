package coop.meent.knowledge.insight;

import coop.meent.api.Audiences;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What there is to know of the collections that a viewer edits; of others nothing.
final class Insight {
    private final InsightStore store = new InsightStore();
    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Audiences audiences;
    private final People people;
    private final SearchedInVain vain;
    private final Sight sight;
    private final Clock clock;

    Insight(Platform platform, Sight sight, SearchedInVain vain) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.people = platform.people();
        this.clock = platform.clock();
        this.sight = sight;
        this.vain = vain;
    }

    /// {@return how the collections stand that the viewer edits}
    ///
    /// @throws MeentException when they edit none
    List<Stand> stands(Viewer viewer) {
        var scope = withLost(viewer, scope(viewer, 0));
        var stands = transactions.read(viewer, db -> store.stands(db, scope));
        if (stands.isEmpty() && !viewer.administrator()) {
            throw new MeentException(Code.FORBIDDEN, "edits no collection");
        }
        return stands;
    }

    /// {@return a piece of a list}
    ///
    /// @param collection only of this one; 0 for all that the viewer edits
    /// @throws MeentException when they edit none
    Slice<Finding> list(Viewer viewer, Lens lens, long collection, String cursor, int limit) {
        edited(viewer);
        return found(viewer, lens, collection, cursor, limit);
    }

    /// {@return a piece of a list, for who was found to edit something}
    Slice<Finding> found(Viewer viewer, Lens lens, long collection, String cursor, int limit) {
        var after = Finding.Key.parse(cursor);
        var found =
                lens == Lens.VAIN
                        ? searched(viewer, after, limit + 1)
                        : lines(viewer, lens, scope(viewer, collection), after, limit + 1);
        return Slice.of(found, limit, it -> it.key().text());
    }

    /// {@return the collections that the viewer edits, by id}
    ///
    /// @throws MeentException when they edit none
    Map<Long, String> edited(Viewer viewer) {
        var all = transactions.read(viewer, collections::all);
        var edited =
                all.stream()
                        .filter(it -> !it.archived() && sight.edits(viewer, it))
                        .collect(Collectors.toMap(it -> it.id(), it -> it.name()));
        if (edited.isEmpty() && !viewer.administrator()) {
            throw new MeentException(Code.FORBIDDEN, "edits no collection");
        }
        return edited;
    }

    private List<Finding> searched(Viewer viewer, Finding.Key after, int limit) {
        vain.keep();
        return vain.list(viewer, after, limit);
    }

    private List<Finding> lines(
            Viewer viewer, Lens lens, Scope scope, Finding.Key after, int limit) {
        var seen = lens == Lens.ORPHANED ? withLost(viewer, scope) : scope;
        return transactions.read(viewer, db -> store.list(db, lens, seen, after, limit));
    }

    private Scope scope(Viewer viewer, long collection) {
        return new Scope(sight.binds(viewer), collection, LocalDate.now(clock), Set.of());
    }

    private Scope withLost(Viewer viewer, Scope scope) {
        var held = transactions.read(viewer, db -> held(db, scope));
        var owners = held.keySet().stream().map(Scope.Post::owner).collect(Collectors.toSet());
        var known = owners.isEmpty() ? Map.<Long, Viewer>of() : audiences.viewers(owners);
        var lost =
                held.entrySet().stream()
                        .filter(it -> !reads(known, it.getKey().owner(), it.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
        return new Scope(scope.eyes(), scope.collection(), scope.today(), lost);
    }

    private boolean reads(Map<Long, Viewer> known, long owner, Collection of) {
        return Optional.ofNullable(known.get(owner)).filter(it -> sight.reads(it, of)).isPresent();
    }

    private Map<Scope.Post, Collection> held(Handle db, Scope scope) {
        var all = collections.all(db).stream().collect(Collectors.toMap(it -> it.id(), it -> it));
        return store.posts(db, scope).stream()
                .filter(it -> all.containsKey(it.collection()))
                .collect(Collectors.toMap(it -> it, it -> all.get(it.collection())));
    }

    /// {@return what the owners of these are called, in one statement}
    Map<Long, String> owners(List<Finding> findings) {
        var ids =
                findings.stream()
                        .map(it -> it.about().owner())
                        .flatMapToLong(OptionalLong::stream)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet());
        return people.names(ids);
    }
}
