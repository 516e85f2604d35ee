package coop.meent.compass.deeds;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.Action.Plan;
import coop.meent.compass.deeds.Action.State;
import coop.meent.compass.deeds.ActionStore.By;
import coop.meent.compass.scans.Scan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that people do with actions; each method is one transaction.
final class ActionDesk {
    private static final int NEAR = 7;

    private final ActionStore store = new ActionStore();
    private final Transactions transactions;
    private final Actions actions;
    private final Clock clock;

    ActionDesk(Platform platform, Actions actions) {
        this.transactions = platform.transactions();
        this.actions = actions;
        this.clock = platform.clock();
    }

    /// {@return what is wrong with a new action}
    List<Problem> check(Scan scan, ActionForm form) {
        return form.check(today(), owners(Actions.whose(scan)));
    }

    /// {@return what is wrong with a change of an action}
    List<Problem> check(Action action, ActionForm form) {
        var due = action.plan().due();
        return form.check(due.isBefore(today()) ? due : today(), owners(action.whose()));
    }

    private List<Long> owners(Action.Whose whose) {
        return actions.owners(whose).stream().map(Person::id).toList();
    }

    /// {@return the id of a new action; only with a form without problems}
    ///
    /// @param scan closed, and of the viewer's
    long add(Viewer viewer, Scan scan, ActionForm form) {
        var plan = form.plan();
        return transactions.run(
                viewer,
                tx -> {
                    var by = new By(viewer.person(), clock.instant());
                    long id = store.insert(tx.handle(), scan.id(), plan, told(plan), by);
                    saved(tx, id, "action.added");
                    given(tx, viewer, store.find(tx.handle(), id).orElseThrow());
                    return id;
                });
    }

    // who plans something for this week knows
    private String told(Plan plan) {
        var soon = today().plusDays(NEAR);
        return plan.due().isAfter(soon) ? "" : plan.due().isAfter(today()) ? "soon" : "day";
    }

    private void given(Transaction tx, Viewer viewer, Action it) {
        if (it.open()
                && it.plan().owner().isPresent()
                && !it.plan().owner().equals(viewer.person())) {
            ActionNews.say(tx, it, "given", Integer.toString(it.version()));
        }
    }

    /// Plans an action otherwise; only with a form without problems.
    ///
    /// @return the action as it is now, when somebody else changed it since the form was shown:
    ///   nothing is written then
    Optional<Action> edit(Viewer viewer, long id, ActionForm form) {
        var plan = form.plan();
        return transactions.run(
                viewer,
                tx -> {
                    var action = known(tx, viewer, id);
                    if (action.version() != form.version()) {
                        return Optional.of(action);
                    }
                    store.rewrite(tx.handle(), id, plan, told(plan));
                    saved(tx, id, "action.edited");
                    if (!plan.owner().equals(action.plan().owner())) {
                        given(tx, viewer, store.find(tx.handle(), id).orElseThrow());
                    }
                    return Optional.empty();
                });
    }

    /// Has it done, dropped, or open again; the same twice is once.
    void turn(Viewer viewer, long id, State state) {
        transactions.run(
                viewer,
                tx -> {
                    var action = known(tx, viewer, id);
                    if (action.state() != state) {
                        var ended =
                                state == State.OPEN
                                        ? Optional.<Instant>empty()
                                        : Optional.of(clock.instant());
                        store.turn(tx.handle(), id, state, ended);
                        saved(tx, id, "action." + state.code());
                    }
                    return id;
                });
    }

    /// {@return what is wrong with what somebody tells of what changed}
    static List<Problem> check(String words) {
        if (words.isBlank()) {
            return List.of(Problem.of("changed", "deeds.problem.changed"));
        }
        return words.length() > ActionForm.LONGEST
                ? List.of(Problem.of("changed", "deeds.problem.long", ActionForm.LONGEST))
                : List.of();
    }

    /// Keeps what changed by something that was done; only with words without problems.
    void changed(Viewer viewer, long id, String words) {
        transactions.run(
                viewer,
                tx -> {
                    if (known(tx, viewer, id).state() != State.DONE) {
                        throw new MeentException(Code.CONFLICT, "not done: action " + id);
                    }
                    store.changed(tx.handle(), id, words.strip());
                    saved(tx, id, "action.changed");
                    return id;
                });
    }

    private Action known(Transaction tx, Viewer viewer, long id) {
        return store.lock(tx.handle(), id)
                .filter(it -> it.whose().includes(viewer))
                .orElseThrow(() -> MeentException.notFound("action " + id));
    }

    private static void saved(Transaction tx, long id, String what) {
        tx.audit(what, Action.TYPE + ":" + id, Map.of());
        tx.publish(Action.TYPE, Long.toString(id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
