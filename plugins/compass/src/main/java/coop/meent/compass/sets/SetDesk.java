package coop.meent.compass.sets;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.Flaw;
import coop.meent.compass.sets.SetStore.Made;
import coop.meent.compass.sets.SetStore.Retirement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Everything that the team does with sets; each method is one transaction. What was published
/// never changes.
final class SetDesk {
    /// From where on the team numbers its versions of a set that comes with the plugin, whose own
    /// numbers go on.
    private static final int OURS = 100;

    private final SetStore store = new SetStore();
    private final Transactions transactions;
    private final Sets sets;
    private final SetReading reading;
    private final Clock clock;

    SetDesk(Platform platform, Sets sets, SetReading reading) {
        this.transactions = platform.transactions();
        this.sets = sets;
        this.reading = reading;
        this.clock = platform.clock();
    }

    /// What became of a change.
    ///
    /// @param done false when somebody else changed it meanwhile: nothing is written then
    /// @param now how it stands
    record Change(boolean done, Made now) {}

    /// {@return the key of a new draft that says the same as another version}
    ///
    /// @param id of the set of which it is a version
    SetKey copy(Viewer viewer, SetKey from, String id) {
        var files = reading.files(viewer, from);
        boolean own = sets.own().stream().anyMatch(it -> it.id().equals(id));
        return transactions.run(
                viewer,
                tx -> {
                    int last = Math.max(own ? OURS : 0, store.highest(tx.handle(), id));
                    var key = new SetKey(id, last + 1);
                    long person = viewer.person().orElseThrow();
                    if (!store.insert(tx.handle(), key, files.as(key), person, clock.instant())) {
                        throw new MeentException(Code.CONFLICT, "made meanwhile: " + id);
                    }
                    return noted(tx, key, "questionset.copied");
                });
    }

    /// Changes a draft, unless somebody else did meanwhile.
    ///
    /// @param fresh whether it is still as the page showed it
    Change change(
            Viewer viewer, SetKey key, Predicate<Made> fresh, UnaryOperator<SetFiles> change) {
        return transactions.run(
                viewer,
                tx -> {
                    var draft = draft(tx, key);
                    if (!fresh.test(draft)) {
                        return new Change(false, draft);
                    }
                    var files = change.apply(draft.files()).as(key);
                    store.rewrite(tx.handle(), key, files, clock.instant());
                    noted(tx, key, "questionset.edited");
                    return new Change(true, draft);
                });
    }

    void drop(Viewer viewer, SetKey key) {
        transactions.run(
                viewer,
                tx -> {
                    draft(tx, key);
                    store.drop(tx.handle(), key);
                    return noted(tx, key, "questionset.dropped");
                });
    }

    /// Has a draft asked in new scans; from then on it never changes.
    ///
    /// @param was the version of the draft that was looked at
    /// @return what is wrong with it: nothing was published then
    List<Flaw> publish(Viewer viewer, SetKey key, int was) {
        var flaws =
                transactions.run(
                        viewer,
                        tx -> {
                            var draft = draft(tx, key);
                            if (draft.version() != was) {
                                throw new MeentException(
                                        Code.CONFLICT, "changed meanwhile: " + key);
                            }
                            var found = draft.files().draft().flaws();
                            if (found.isEmpty()) {
                                store.publish(tx.handle(), key, clock.instant());
                                noted(tx, key, "questionset.published");
                            }
                            return found;
                        });
        sets.reread();
        return flaws;
    }

    /// Has a version no longer asked in new scans.
    ///
    /// @throws MeentException when nothing would be left to ask
    void retire(Viewer viewer, SetKey key) {
        reading.published(key);
        boolean last =
                sets.offered().stream()
                        .allMatch(it -> it.id().equals(key.id()) && it.version() == key.version());
        boolean earlier =
                sets.now().all().stream()
                        .map(Held::key)
                        .anyMatch(it -> !it.equals(key) && !sets.now().versions().contains(it));
        if (last && !earlier) {
            throw new MeentException(Code.CONFLICT, "the last that can be asked: " + key);
        }
        retired(viewer, new Retirement(key, ""));
    }

    /// Has a question no longer asked, in any version; results of scans that are closed keep it,
    /// comparisons leave it out.
    void retire(Viewer viewer, SetKey key, String question) {
        var found = reading.published(key);
        if (found.questions().stream().noneMatch(it -> it.id().equals(question))) {
            throw MeentException.notFound("question " + question);
        }
        retired(viewer, new Retirement(new SetKey(key.id(), 0), question));
    }

    private void retired(Viewer viewer, Retirement it) {
        transactions.run(
                viewer,
                tx -> {
                    store.retire(tx.handle(), it, clock.instant());
                    var details = Map.of("question", it.question());
                    tx.audit("questionset.retired", subject(it.set()), details);
                    return it;
                });
        sets.reread();
    }

    void restore(Viewer viewer, SetKey key) {
        reading.published(key);
        transactions.run(
                viewer,
                tx -> {
                    store.restore(tx.handle(), key);
                    return noted(tx, key, "questionset.restored");
                });
        sets.reread();
    }

    private Made draft(Transaction tx, SetKey key) {
        Optional<Made> found = store.lock(tx.handle(), key);
        if (found.filter(Made::published).isPresent()) {
            throw new MeentException(Code.CONFLICT, "published already: " + key);
        }
        return found.orElseThrow(() -> MeentException.notFound("draft " + key));
    }

    private static SetKey noted(Transaction tx, SetKey key, String what) {
        tx.audit(what, subject(key), Map.of());
        return key;
    }

    private static String subject(SetKey key) {
        return "questionset:%s.%d".formatted(key.id(), key.version());
    }
}
