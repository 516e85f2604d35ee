package coop.meent.core.freshness;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.freshness.FreshnessStore.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/// Who is asked about what at this moment.
final class Questions {
    /// How long before a thing is due its owners are asked: more than a week, so that nobody who is
    /// written to once a week hears of it too late.
    static final Period AHEAD = Period.ofDays(10);

    /// How long after the grace a thing waits for the team.
    static final Period FORGOTTEN = Period.ofWeeks(2);

    private static final int HISTORY = 50;

    private final Transactions core;
    private final Kinds kinds;
    private final Clock clock;
    private final FreshnessStore store = new FreshnessStore();

    Questions(Transactions core, Kinds kinds, Clock clock) {
        this.core = core;
        this.kinds = kinds;
        this.clock = clock;
    }

    Kinds kinds() {
        return kinds;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Scope scope() {
        var today = today();
        return new Scope(today, today.plus(AHEAD), kinds.names());
    }

    /// {@return what is asked of these persons, whether they may still answer or not}
    List<Question> all(Viewer asking, Set<Long> persons) {
        var scope = scope();
        return scope.kinds().isEmpty() || persons.isEmpty()
                ? List.of()
                : core.read(asking, db -> store.questions(db, scope, persons));
    }

    /// {@return the things of which the viewer is asked, the soonest first}
    List<Thing> of(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        var things =
                all(viewer, Set.of(viewer.person().orElseThrow())).stream()
                        .map(Question::thing)
                        .toList();
        var sight = kinds.sight(things.stream().map(Thing::key).toList());
        return things.stream().filter(it -> sight.test(viewer, it.key())).toList();
    }

    /// {@return what nobody has looked at in time, as far as the team may answer for it}
    List<Overdue> overdue(Viewer team) {
        var scope = scope();
        if (scope.kinds().isEmpty()) {
            return List.of();
        }
        var all = core.read(team, db -> store.overdue(db, scope, today().minus(FORGOTTEN)));
        var sight = kinds.sight(all.stream().map(it -> it.thing().key()).toList());
        return all.stream().filter(it -> sight.test(team, it.thing().key())).toList();
    }

    /// {@return the last answers, the newest first}
    List<Given> given(Viewer team) {
        return core.read(team, db -> store.given(db, HISTORY));
    }
}
