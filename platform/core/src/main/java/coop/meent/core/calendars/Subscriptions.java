package coop.meent.core.calendars;

import coop.meent.api.IssuedPass;
import coop.meent.api.MeentException;
import coop.meent.api.Pass;
import coop.meent.api.Passes;
import coop.meent.api.Problem;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The addresses by which a person's calendar is read without signing in. Whoever has one reads
/// along, so each can be taken back by itself.
final class Subscriptions {
    private static final String PURPOSE = "calendar.feed";
    private static final String PATH = "/calendar/" + Pass.SECRET + ".ics";
    private static final String NAME = "name";
    private static final int MOST = 10;
    private static final int LONGEST = 60;
    private static final int YEARS = 10;

    private final Transactions core;
    private final Passes passes;
    private final Function<Set<Long>, Map<Long, Viewer>> viewers;
    private final Clock clock;

    /// @param viewers persons as viewers of this moment; whoever has gone is not among them
    Subscriptions(
            Transactions core,
            Passes passes,
            Function<Set<Long>, Map<Long, Viewer>> viewers,
            Clock clock) {
        this.core = core;
        this.passes = passes;
        this.viewers = viewers;
        this.clock = clock;
    }

    /// {@return the path of a new address, which nobody can tell after this}
    ///
    /// @param name what it is for, e.g. `telefoon`
    String make(Viewer viewer, String name) {
        var problems = check(viewer, name);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        long person = viewer.person().orElseThrow();
        var until = ZonedDateTime.ofInstant(clock.instant(), clock.getZone()).plusYears(YEARS);
        var pass =
                Pass.of(PURPOSE, subject(viewer), PATH, until.toInstant())
                        .claiming(Map.of(NAME, name))
                        .to(person);
        return core.run(
                viewer,
                tx -> {
                    tx.audit("calendar.subscribed", "person:" + person, Map.of());
                    return passes.issue(tx, pass);
                });
    }

    /// {@return what is wrong with a name, or with one more}
    List<Problem> check(Viewer viewer, String name) {
        boolean fine =
                !name.isBlank()
                        && name.length() <= LONGEST
                        && name.chars().noneMatch(Character::isISOControl);
        if (!fine) {
            return List.of(Problem.of(NAME, "calendar.problem.name", LONGEST));
        }
        return of(viewer).size() < MOST
                ? List.of()
                : List.of(Problem.of(NAME, "calendar.problem.most", MOST));
    }

    /// {@return one's own, the newest first}
    List<Subscription> of(Viewer viewer) {
        return passes.standing(subject(viewer)).stream()
                .map(it -> new Subscription(it.id(), it.claim(NAME), it.from()))
                .toList();
    }

    /// {@return whether there was such a one}
    boolean revoke(Viewer viewer, long id) {
        Optional<IssuedPass> pass =
                passes.standing(subject(viewer)).stream().filter(it -> it.id() == id).findFirst();
        return pass.isPresent()
                && core.run(
                        viewer,
                        tx -> {
                            var subject = "person:" + viewer.person().orElseThrow();
                            tx.audit("calendar.unsubscribed", subject, Map.of());
                            return passes.revoke(tx, pass.get());
                        });
    }

    /// {@return who reads their calendar by the secret, as they are at this moment; empty when
    /// nobody does any more}
    Optional<Viewer> reader(String secret) {
        return passes.find(secret, PURPOSE)
                .flatMap(it -> it.person().stream().boxed().findFirst())
                .flatMap(it -> Optional.ofNullable(viewers.apply(Set.of(it)).get(it)));
    }

    private static String subject(Viewer viewer) {
        return "calendar:" + viewer.person().orElseThrow();
    }
}
