package coop.meent.compass.sets;

import coop.meent.api.MeentException;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.SetReader;
import coop.meent.compass.sets.Entry.State;
import coop.meent.compass.sets.SetStore.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What there is to read of sets: what was published for everybody, drafts for the team.
final class SetReading {
    private final SetStore store = new SetStore();
    private final Transactions transactions;
    private final Sets sets;

    SetReading(Transactions transactions, Sets sets) {
        this.transactions = transactions;
        this.sets = sets;
    }

    /// {@return all that there is, drafts last}
    List<Entry> all(Viewer viewer) {
        var all = new ArrayList<>(open());
        transactions.read(viewer, store::all).stream()
                .filter(it -> !it.published())
                .map(this::entry)
                .forEach(all::add);
        return all;
    }

    /// {@return all that was published}
    List<Entry> open() {
        return sets.now().all().stream().map(this::entry).toList();
    }

    /// {@return a version of a set; a draft only for the team}
    Entry find(Viewer viewer, SetKey key) {
        var published = sets.find(key).map(this::entry);
        if (published.isPresent() || !viewer.administrator()) {
            return published.orElseThrow(() -> unknown(key));
        }
        return entry(made(viewer, key));
    }

    /// {@return a draft, or a set that the team published, as its files say it}
    Made made(Viewer viewer, SetKey key) {
        return transactions.read(viewer, db -> store.find(db, key)).orElseThrow(() -> unknown(key));
    }

    SetFiles files(Viewer viewer, SetKey key) {
        Optional<Made> made = transactions.read(viewer, db -> store.find(db, key));
        return made.map(Made::files)
                .or(() -> sets.find(key).map(SetFiles::of))
                .orElseThrow(() -> unknown(key));
    }

    QuestionSet published(SetKey key) {
        return sets.find(key).orElseThrow(() -> unknown(key));
    }

    /// {@return a version that was published}
    Entry entry(QuestionSet set) {
        var key = Held.key(set);
        var now = sets.now();
        return new Entry(
                key,
                now.versions().contains(key) ? State.RETIRED : State.PUBLISHED,
                sets.own().contains(set),
                new SetReader.Draft(set, List.of()),
                Optional.empty(),
                0,
                now.retired(key.id()));
    }

    /// {@return a draft}
    Entry entry(Made it) {
        return new Entry(
                it.key(),
                State.DRAFT,
                false,
                it.files().draft(),
                Optional.of(it.changedAt()),
                it.version(),
                Set.of());
    }

    private static MeentException unknown(SetKey key) {
        return MeentException.notFound("question set " + key);
    }
}
