package coop.meent.core.plugins;

import coop.meent.api.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Wants things of plugins, and refuses what would take from others what they need.
public final class Switchboard {
    private final Path unpacked;
    private final PluginStore store = new PluginStore();

    /// @param unpacked where plugins are unpacked
    public Switchboard(Path unpacked) {
        this.unpacked = unpacked;
    }

    /// What to do with the others that need a plugin.
    public enum Others {
        /// Nothing: refuse instead.
        KEPT,
        /// Switch them off too.
        SWITCHED_OFF
    }

    /// Wants something of a plugin.
    ///
    /// @param wanted `enabled`, `disabled`, `removed` or `erased`
    /// @return whether there is such a plugin
    /// @throws PluginRefused naming what stands in the way
    public boolean want(Transaction tx, String id, String wanted, Others others) {
        var rows = store.locked(tx.handle());
        var known = rows.stream().filter(row -> row.id().equals(id)).findFirst();
        known.ifPresent(row -> want(tx, row, wanted, rows, others));
        return known.isPresent();
    }

    private void want(
            Transaction tx, PluginRow row, String wanted, List<PluginRow> rows, Others others) {
        var all = neighbours(rows);
        if (wanted.equals("enabled")) {
            refuseLacking(all, needs(row));
        } else {
            all.find(row.id()).ifPresent(it -> freed(tx, all, it.off(), others));
        }
        want(tx, row.id(), wanted);
    }

    /// {@return which plugins would have to be switched off with this one, those that need others
    /// first}
    public List<String> dependents(Handle db, String id) {
        var all = neighbours(store.all(db));
        return all.find(id).map(it -> all.fallingWith(it.off())).orElse(List.of());
    }

    /// {@return what a plugin lacks of what is wanted, a clause for each}
    List<String> lacking(Handle db, String id) {
        var all = neighbours(store.all(db));
        return all.find(id).map(it -> all.lacking(it.needs())).orElse(List.of());
    }

    /// {@return what a plugin needs and what it gladly uses}
    public Needs needs(PluginRow row) {
        return Needs.in(unpacked.resolve(row.folder()));
    }

    /// Lets a version in, unless others could not go on with it, or it would need itself.
    ///
    /// @throws PluginRefused naming what stands in the way
    void welcome(Transaction tx, Manifest manifest, Others others) {
        var all = neighbours(store.locked(tx.handle()));
        var before = all.find(manifest.id());
        boolean on = before.map(Neighbour::on).orElse(true);
        var next = new Neighbour(manifest.id(), manifest.version(), on, Needs.of(manifest));
        refuseCircle(all.with(next), next);
        if (before.filter(Neighbour::on).isPresent()) {
            freed(tx, all, next, others);
        }
    }

    /// Refuses a version whose needs are not met.
    void refuseLacking(Handle db, Manifest manifest) {
        refuseLacking(neighbours(store.all(db)), Needs.of(manifest));
    }

    private static void refuseLacking(Neighbours all, Needs needs) {
        var lacking = all.lacking(needs);
        if (!lacking.isEmpty()) {
            throw new PluginRefused(
                    Condition.Kind.NEEDS, "It needs %s.".formatted(String.join("; ", lacking)));
        }
    }

    private static void refuseCircle(Neighbours all, Neighbour next) {
        var circle = all.circle(next.id());
        if (!circle.isEmpty()) {
            throw new PluginRefused(
                    Condition.Kind.NEEDS,
                    "It would need itself: %s needs %s."
                            .formatted(next.id(), String.join(", which needs ", circle)));
        }
    }

    private void freed(Transaction tx, Neighbours all, Neighbour changed, Others others) {
        var blockers = all.fallingWith(changed);
        if (blockers.isEmpty()) {
            return;
        }
        switch (others) {
            case KEPT -> throw PluginRefused.blocked(needed(all, changed, blockers), blockers);
            case SWITCHED_OFF -> blockers.forEach(it -> want(tx, it, "disabled"));
        }
    }

    private static String needed(Neighbours all, Neighbour changed, List<String> blockers) {
        var clauses = new ArrayList<String>();
        for (var blocker : blockers) {
            var needs = all.find(blocker).map(Neighbour::needs).orElse(Needs.NONE);
            var direct = needs.required().stream().filter(it -> it.id().equals(changed.id()));
            clauses.add(
                    direct.findFirst()
                            .map(it -> "%s (needs %s)".formatted(blocker, Neighbours.text(it)))
                            .orElse(blocker));
        }
        return "%s %s is needed by %s."
                .formatted(changed.id(), what(all, changed), String.join(", ", clauses));
    }

    private static String what(Neighbours all, Neighbour changed) {
        var version = all.find(changed.id()).map(Neighbour::version).orElse("");
        return version.equals(changed.version())
                ? version
                : "%s (and %s would not do)".formatted(version, changed.version());
    }

    private void want(Transaction tx, String id, String wanted) {
        tx.audit("plugin." + wanted, "plugin:" + id, Map.of());
        store.want(tx.handle(), id, wanted);
    }

    private Neighbours neighbours(Collection<PluginRow> rows) {
        return new Neighbours(
                rows.stream()
                        .filter(row -> !row.gone())
                        .map(row -> new Neighbour(row.id(), row.version(), row.on(), needs(row)))
                        .toList());
    }
}
