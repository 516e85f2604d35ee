package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Condition.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes down what came of what is wanted, with the conditions behind it; only what is news, for
/// it is asked every second.
final class PluginBook {
    private static final Viewer SELF = Viewer.system("plugins.reconcile");

    private final Transactions transactions;
    private final PluginStore store = new PluginStore();
    private final ConditionStore conditions = new ConditionStore();
    private Map<String, List<Condition>> known = Map.of();

    /// @param transactions the door of the schema `core`
    PluginBook(Transactions transactions) {
        this.transactions = transactions;
    }

    /// {@return all plugins, as the database knows them now}
    List<PluginRow> open() {
        return transactions.read(
                SELF,
                db -> {
                    known = conditions.all(db);
                    return store.all(db);
                });
    }

    private record Line(Kind kind, boolean met, String reason) {}

    /// It runs as it is wanted.
    ///
    /// @param anew whether it was started just now
    /// @param remark on what it gladly uses
    void started(PluginRow row, boolean anew, String remark) {
        var lines = metUpTo(row, Kind.HEALTHY);
        lines.add(new Line(Kind.NEEDS, true, remark));
        if (anew) {
            lines.add(new Line(Kind.HEALTHY, true, ""));
        }
        write(row, "started", "", lines, Set.of());
    }

    /// It could not be started.
    ///
    /// @param unmet what it lacks
    /// @param rest what serves instead; may be empty
    void failed(PluginRow row, Kind unmet, String reason, String rest) {
        var lines = metUpTo(row, unmet);
        lines.add(new Line(unmet, false, reason));
        if (unmet != Kind.STARTED) {
            lines.add(new Line(Kind.STARTED, false, rest));
        }
        var unknown = EnumSet.allOf(Kind.class);
        lines.forEach(it -> unknown.remove(it.kind()));
        write(row, "failed", reason, lines, unknown);
    }

    private static List<Line> metUpTo(PluginRow row, Kind end) {
        var lines = new ArrayList<Line>();
        for (var kind : EnumSet.complementOf(EnumSet.of(Kind.VOUCHED, Kind.HEALTHY))) {
            if (kind.compareTo(end) < 0) {
                lines.add(new Line(kind, true, ""));
            }
        }
        lines.add(vouched(row));
        return lines;
    }

    private static Line vouched(PluginRow row) {
        return switch (row.vouched().kind()) {
            case "shipped" -> new Line(Kind.VOUCHED, true, "It comes with Meent.");
            case "signed" ->
                    new Line(Kind.VOUCHED, true, "Signed by %s.".formatted(row.vouched().by()));
            default -> new Line(Kind.VOUCHED, false, "It has no signature.");
        };
    }

    /// It does not run though somebody wants it to.
    ///
    /// @param resting why, when it is only for now; the platform switched it off otherwise
    void off(PluginRow row, Optional<String> resting) {
        if (row.on()) {
            var reason = resting.orElse("");
            var lines = List.of(new Line(Kind.STARTED, false, reason));
            write(row, "stopped", reason, lines, Set.of(Kind.NEEDS));
        } else {
            suspended(row);
        }
    }

    private void suspended(PluginRow row) {
        var lines =
                List.of(
                        new Line(Kind.STARTED, false, "The site switched it off."),
                        new Line(Kind.HEALTHY, false, row.suspended()));
        write(row, "failed", row.suspended(), lines, Set.of(Kind.NEEDS));
    }

    /// Somebody switched it off.
    void stopped(PluginRow row) {
        var lines = List.of(new Line(Kind.STARTED, false, "It is switched off."));
        write(row, "stopped", "", lines, Set.of(Kind.NEEDS));
    }

    /// Somebody took it away.
    void removed(PluginRow row) {
        var lines = List.of(new Line(Kind.UNPACKED, false, "It is removed."));
        write(row, "stopped", "", lines, EnumSet.complementOf(EnumSet.of(Kind.UNPACKED)));
    }

    private void write(
            PluginRow row, String observed, String reason, List<Line> lines, Set<Kind> unknown) {
        var before = known.getOrDefault(row.id(), List.of());
        var news = lines.stream().filter(line -> before.stream().noneMatch(it -> says(it, line)));
        var changed = news.toList();
        var lost = before.stream().map(Condition::kind).filter(unknown::contains).toList();
        boolean told = row.observed().equals(observed) && row.reason().equals(reason);
        if (told && changed.isEmpty() && lost.isEmpty()) {
            return;
        }
        transactions.run(
                SELF,
                tx -> {
                    var db = tx.handle();
                    store.observe(db, row, observed, reason);
                    changed.forEach(
                            it -> conditions.set(db, row.id(), it.kind(), it.met(), it.reason()));
                    lost.forEach(kind -> conditions.forget(db, row.id(), kind));
                    return true;
                });
    }

    private static boolean says(Condition condition, Line line) {
        return condition.kind() == line.kind()
                && condition.met() == line.met()
                && condition.reason().equals(line.reason());
    }
}
