package coop.meent.sharing.things;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Everything that can be done with a thing, under one set of rules for pages, API and import.
///
/// Who may not know of a thing is told that there is none; who knows it and does not act for its
/// owner is refused.
public final class ThingDesk {
    private final Transactions transactions;
    private final Organisations organisations;
    private final ThingStore store;
    private final Sight sight;
    private final StillThere stillThere;
    private final Kept kept;
    private final Clock clock;

    ThingDesk(Platform platform, ThingStore store, Sight sight, Kept kept, Clock clock) {
        this.kept = kept;
        this.transactions = platform.transactions();
        this.organisations = platform.organisations();
        this.store = store;
        this.sight = sight;
        this.clock = clock;
        this.stillThere = new StillThere(platform.freshness(), clock);
    }

    /// {@return the thing, for who may know of it}
    public Thing find(Viewer viewer, long id) {
        return transactions.read(viewer, db -> known(viewer, store.find(db, id), id));
    }

    /// {@return the thing, for who acts for its owner}
    public Thing own(Viewer viewer, long id) {
        return allowed(viewer, find(viewer, id));
    }

    /// Writes a thing, from a sheet without problems; who writes it keeps it.
    public Thing create(Viewer viewer, long organisation, Sheet sheet) {
        if (organisations.find(organisation).isEmpty()) {
            throw MeentException.invalid(
                    List.of(Problem.of("organisation", "things.problem.organisation")));
        }
        return transactions.run(viewer, tx -> create(tx, viewer, organisation, sheet));
    }

    /// The same, as a part of something else.
    public Thing create(Transaction tx, Viewer viewer, long organisation, Sheet sheet) {
        if (!viewer.actsFor(organisation)) {
            throw new MeentException(Code.FORBIDDEN, "does not act for " + organisation);
        }
        unused(tx, organisation, sheet.inventory(), 0);
        var keeper = viewer.signedIn() ? viewer.person() : OptionalLong.empty();
        var fresh = Thing.fresh(organisation, keeper, sheet, now());
        long id = store.insert(tx.handle(), fresh);
        var written = store.find(tx.handle(), id).orElseThrow();
        if (!sheet.conditions().text().isEmpty()) {
            written = termed(tx, written, written);
            store.update(tx.handle(), written);
        }
        return saved(tx, "thing.created", written);
    }

    /// Writes it anew, from a sheet without problems.
    ///
    /// @param version that was changed; empty to change whatever is there
    public Thing edit(Viewer viewer, long id, OptionalInt version, Sheet sheet) {
        return transactions.run(viewer, tx -> edit(tx, viewer, id, version, sheet));
    }

    /// The same, as a part of something else.
    public Thing edit(Transaction tx, Viewer viewer, long id, OptionalInt version, Sheet sheet) {
        return change(
                tx,
                viewer,
                id,
                "thing.edited",
                before -> {
                    if (version.isPresent() && version.getAsInt() != before.version()) {
                        throw new MeentException(Code.CONFLICT, "thing " + id + " was changed");
                    }
                    unused(tx, before.organisation(), sheet.inventory(), id);
                    refuse(kept.shortage(tx.handle(), before, sheet.rules()));
                    return termed(tx, before.rewritten(sheet, now()), before);
                });
    }

    /// {@return why a thing cannot be written like this, as it looks now}
    List<Problem> check(Viewer viewer, Thing thing, Sheet sheet) {
        return transactions.read(viewer, db -> kept.shortage(db, thing, sheet.rules()));
    }

    /// {@return what was agreed and does not fit the rules of the thing, for who acts for its
    /// owner}
    List<Promises.Promise> notFitting(Viewer viewer, Thing thing) {
        allowed(viewer, thing);
        return transactions.read(viewer, db -> kept.notFitting(db, thing, thing.rules()));
    }

    /// Lends it again, holds it back for now, or puts it away.
    public Thing move(Viewer viewer, long id, Thing.State to) {
        return transactions.run(viewer, tx -> move(tx, viewer, id, to));
    }

    /// The same, as a part of something else.
    public Thing move(Transaction tx, Viewer viewer, long id, Thing.State to) {
        var action =
                switch (to) {
                    case OPEN -> "thing.opened";
                    case PAUSED -> "thing.paused";
                    case ARCHIVED -> "thing.archived";
                };
        return change(tx, viewer, id, action, it -> it.state() == to ? it : it.moved(to, now()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private Thing change(
            Transaction tx, Viewer viewer, long id, String action, UnaryOperator<Thing> change) {
        var before = allowed(viewer, known(viewer, store.lock(tx.handle(), id), id));
        var after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        store.update(tx.handle(), after);
        return saved(tx, action, after);
    }

    // each text of the terms gets a number, by which a loan says which ones were accepted
    private Thing termed(Transaction tx, Thing after, Thing before) {
        var text = after.conditions().text();
        var old = before.conditions();
        int number = text.equals(old.text()) ? old.version() : 0;
        if (number == 0 && !text.isEmpty()) {
            number = store.addTerms(tx.handle(), after.id(), text, after.changedAt());
        }
        return after.withConditions(after.conditions().versioned(number));
    }

    private void unused(Transaction tx, long organisation, String inventory, long besides) {
        var other = store.byInventory(tx.handle(), organisation, inventory);
        if (other.filter(it -> it.id() != besides).isPresent()) {
            throw MeentException.invalid(
                    List.of(Problem.of("inventory", "things.problem.inventory.taken")));
        }
    }

    private Thing saved(Transaction tx, String action, Thing thing) {
        tx.audit(action, thing.subject(), Map.of("organisation", thing.organisation()));
        stillThere.changed(tx, thing);
        tx.publish(Thing.TYPE, Long.toString(thing.id()));
        return thing;
    }

    private Thing known(Viewer viewer, Optional<Thing> found, long id) {
        return found.filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("thing " + id));
    }

    private Thing allowed(Viewer viewer, Thing thing) {
        if (!sight.manages(viewer, thing)) {
            throw new MeentException(Code.FORBIDDEN, "thing " + thing.id() + " is another's");
        }
        return thing;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
