package coop.meent.core.membership.imports;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationData;
import coop.meent.core.membership.OrganisationStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a plan, and takes it back; inside a transaction that its caller opened.
final class ImportWork {
    private final OrganisationStore organisations = new OrganisationStore();
    private final ImportStore imports = new ImportStore();

    /// What is written.
    private record Writes(List<OrganisationData> added, List<Outcome.Changed> changed) {
        static Writes of(ImportPlan plan, OrganisationImport.Options options) {
            var writes = new Writes(new ArrayList<>(), new ArrayList<>());
            for (var line : plan.lines()) {
                switch (line.outcome()) {
                    case Outcome.New(var data) -> writes.added().add(data);
                    case Outcome.PossibleDuplicate(var data, _, _) -> {
                        if (!options.skipDuplicates()) {
                            writes.added().add(data);
                        }
                    }
                    case Outcome.Changed changed -> writes.changed().add(changed);
                    case Outcome.Same _, Outcome.Invalid _ -> {}
                }
            }
            return writes;
        }
    }

    /// {@return the id of the import; empty when there was nothing to write}
    OptionalLong apply(
            Transaction tx,
            ImportPlan plan,
            OrganisationImport.Options options,
            Function<Transaction, Long> open) {
        var writes = Writes.of(plan, options);
        if (writes.added().isEmpty() && writes.changed().isEmpty()) {
            return OptionalLong.empty();
        }
        long run = open.apply(tx);
        var ids = organisations.insert(tx.handle(), writes.added());
        var after = new ArrayList<KnownOrganisation>();
        var before = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            after.add(new KnownOrganisation(ids.get(i), writes.added().get(i), "", Instant.EPOCH));
            before.add("");
        }
        var changed = writes.changed().stream().map(one -> one.before().with(one.data())).toList();
        organisations.update(tx.handle(), changed);
        after.addAll(changed);
        writes.changed().forEach(one -> before.add(ImportStore.json(one.before().data())));
        imports.insertChange(tx.handle(), run, after, before);
        after.forEach(one -> tx.publish("organisation", Long.toString(one.id())));
        var counts = Map.of("added", ids.size(), "changed", changed.size());
        tx.audit("import.done", "import:" + run, counts);
        return OptionalLong.of(run);
    }

    /// Takes a whole import back, except for what was changed since.
    OrganisationImport.Undone undo(Transaction tx, long run, Instant at) {
        organisations.lock(tx.handle());
        boolean undone =
                imports.lockRun(tx.handle(), run)
                        .orElseThrow(() -> MeentException.notFound("import " + run));
        if (undone) {
            throw new MeentException(Code.CONFLICT, "undone already: import " + run);
        }
        var changes = imports.changes(tx.handle(), run);
        var ids = changes.stream().map(ImportStore.Change::organisation).toList();
        Map<Long, KnownOrganisation> now =
                organisations.some(tx.handle(), ids).stream()
                        .collect(Collectors.toMap(KnownOrganisation::id, Function.identity()));
        var removed = new ArrayList<Long>();
        var restored = new ArrayList<KnownOrganisation>();
        var kept = new ArrayList<String>();
        for (var change : changes) {
            Optional.ofNullable(now.get(change.organisation()))
                    .ifPresent(known -> sort(known, change, removed, restored, kept));
        }
        organisations.delete(tx.handle(), removed);
        organisations.update(tx.handle(), restored);
        imports.markUndone(tx.handle(), run, at);
        removed.forEach(id -> tx.publish("organisation", Long.toString(id)));
        restored.forEach(one -> tx.publish("organisation", Long.toString(one.id())));
        return told(tx, run, new OrganisationImport.Undone(removed.size(), restored.size(), kept));
    }

    private static OrganisationImport.Undone told(
            Transaction tx, long run, OrganisationImport.Undone undone) {
        tx.audit(
                "import.undone",
                "import:" + run,
                Map.of(
                        "removed", undone.removed(),
                        "restored", undone.restored(),
                        "kept", undone.kept().size()));
        return undone;
    }

    private static void sort(
            KnownOrganisation known,
            ImportStore.Change change,
            List<Long> removed,
            List<KnownOrganisation> restored,
            List<String> kept) {
        boolean untouched = known.data().equals(change.after());
        var before = change.before();
        if (untouched && before.isEmpty() && !change.used()) {
            removed.add(known.id());
        } else if (untouched && before.isPresent() && !change.numberTaken()) {
            restored.add(known.with(before.get()));
        } else {
            kept.add(known.data().name());
        }
    }
}
