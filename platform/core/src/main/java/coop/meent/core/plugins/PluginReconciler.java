package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.core.plugins.Condition.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what runs to what is wanted: at start, after every change on this node, and every second
/// besides. Nothing runs whose needs do not run.
public final class PluginReconciler {
    private static final Logger log = LoggerFactory.getLogger(PluginReconciler.class);

    private final PluginHost host;
    private final Path folder;
    private final PluginFolders folders;
    private final Consumer<String> eraseSchema;
    private final UnpackedFiles files;
    private final Resting resting;
    private final PluginBook book;
    private final KnownNeeds known;
    // by folder, and when it was wanted: what failed is tried again when somebody wants it again
    private final Map<String, Instant> failed = new HashMap<>();
    // which of those that it gladly uses a plugin found at its start
    private final Map<String, Set<String>> found = new HashMap<>();

    /// What the plugins come from and go to.
    ///
    /// @param folder where plugins are unpacked
    /// @param folders in which zips are found
    /// @param files holds what is unpacked against what was checked
    /// @param eraseSchema removes the data of a plugin
    /// @param resting why a plugin does not run for now though somebody wants it to
    public record Surroundings(
            Path folder,
            PluginFolders folders,
            UnpackedFiles files,
            Consumer<String> eraseSchema,
            Resting resting) {}

    /// @param transactions the door of the schema `core`
    public PluginReconciler(PluginHost host, Transactions transactions, Surroundings around) {
        this.host = host;
        this.folder = around.folder();
        this.folders = around.folders();
        this.files = around.files();
        this.eraseSchema = around.eraseSchema();
        this.resting = around.resting();
        this.book = new PluginBook(transactions);
        this.known = new KnownNeeds(folder);
    }

    /// Does what is to be done; one plugin's failure is written beside it and keeps no other from
    /// starting.
    public synchronized void reconcile() {
        folders.takeIn();
        new Round(book.open()).run();
    }

    /// What is done once.
    private final class Round {
        private final Map<String, PluginRow> rows = new TreeMap<>();
        private final Set<String> anew = new HashSet<>();

        Round(List<PluginRow> all) {
            all.forEach(row -> rows.put(row.id(), row));
        }

        void run() {
            stopWhatFalls();
            rows.values().stream().filter(row -> !isOn(row)).forEach(this::settle);
            var order = wanted().order().stream().map(rows::get).filter(this::isOn).toList();
            // one that gladly uses what comes after it can turn the order
            for (int i = 0; i <= order.size() && startSome(order); i++) {
                log.debug("something started, others may follow");
            }
            order.forEach(this::finish);
        }

        private Neighbours wanted() {
            return new Neighbours(
                    rows.values().stream()
                            .map(it ->
                                    new Neighbour(
                                            it.id(), it.version(), isOn(it), known.of(it.folder())))
                            .toList());
        }

        // as they run, and whether that is still wanted
        private Neighbours running() {
            return new Neighbours(
                    host.loaded().stream()
                            .map(it -> {
                                var id = it.manifest().id();
                                var version = it.manifest().version();
                                return new Neighbour(id, version, isOn(id), known.of(it.folder()));
                            })
                            .toList());
        }

        private boolean isOn(String id) {
            var row = rows.get(id);
            return row != null && isOn(row);
        }

        private boolean isOn(PluginRow row) {
            return row.on() && resting.reason(row.id()).isEmpty();
        }

        // those that need others before those that they need
        private void stopWhatFalls() {
            var running = running();
            var falling = Set.copyOf(running.falling());
            running.order().reversed().stream()
                    .filter(id -> falling.contains(id) || !isOn(id))
                    .forEach(host::stop);
        }

        private boolean startSome(List<PluginRow> order) {
            boolean some = false;
            for (var row : order) {
                some |= bring(row);
            }
            return some;
        }

        private boolean bring(PluginRow row) {
            if (runs(row)) {
                return false;
            }
            if (start(row, row.folder())) {
                anew.add(row.id());
                stopWhatFalls();
                return true;
            }
            // after a restart nothing serves any more: the version that did is better than none
            return host.find(row.id()).isEmpty()
                    && !row.good().isEmpty()
                    && !row.good().equals(row.folder())
                    && start(row, row.good());
        }

        private boolean runs(PluginRow row) {
            return host.find(row.id()).filter(it -> it.folder().equals(row.folder())).isPresent();
        }

        private boolean start(PluginRow row, String version) {
            var needs = known.of(version);
            if (row.changedAt().equals(failed.get(version))
                    || !running().lacking(needs).isEmpty()) {
                return false;
            }
            try {
                if (version.equals(row.folder())) {
                    folders.bringBack(row);
                }
                files.check(version);
                host.start(version);
                found.put(row.id(), running().atHand(needs));
                return true;
            } catch (RuntimeException failure) {
                failed.put(version, row.changedAt());
                log.error("plugin {} cannot be started from {}", row.id(), version, failure);
                if (version.equals(row.folder())) {
                    fail(row, failure);
                }
                return false;
            }
        }

        private void fail(PluginRow row, RuntimeException failure) {
            var unmet = failure instanceof PluginRefused it ? it.unmet() : Kind.STARTED;
            book.failed(row, unmet, String.valueOf(failure.getMessage()), instead(row));
        }

        private String instead(PluginRow row) {
            return host.find(row.id())
                    .map(it -> "%s goes on serving.".formatted(it.manifest().version()))
                    .orElse("");
        }

        private void finish(PluginRow row) {
            var running = running();
            var needs = known.of(row.folder());
            if (runs(row)) {
                var remark = notice(row, running.atHand(needs));
                book.started(row, anew.contains(row.id()), remark.orElse(""));
            } else if (!row.changedAt().equals(failed.get(row.folder()))) {
                var lacking = "It needs %s.".formatted(String.join("; ", lacking(needs)));
                book.failed(row, Kind.NEEDS, lacking, instead(row));
            }
        }

        // what is wanted says more of what is missing than what runs
        private List<String> lacking(Needs needs) {
            var wanted = wanted().lacking(needs);
            return wanted.isEmpty() ? running().notRunning(needs) : wanted;
        }

        // one that it gladly uses came or went: it is loaded anew, and finds out at its start
        private Optional<String> notice(PluginRow row, Set<String> atHand) {
            if (atHand.equals(found.put(row.id(), atHand))) {
                return Optional.empty();
            }
            try {
                host.start(row.folder());
                return Optional.empty();
            } catch (RuntimeException failure) {
                log.error("plugin {} cannot be loaded anew", row.id(), failure);
                return Optional.of("It goes on as it was: " + failure.getMessage());
            }
        }

        private void settle(PluginRow row) {
            try {
                switch (row.wanted()) {
                    case "enabled" -> book.off(row, resting.reason(row.id()));
                    case "disabled" -> book.stopped(row);
                    default -> remove(row);
                }
            } catch (RuntimeException failure) {
                log.error("plugin {} cannot be {}", row.id(), row.wanted(), failure);
                fail(row, failure);
            }
        }

        // the row stays, so that a zip that ships with the site does not come back by itself
        private void remove(PluginRow row) {
            if (row.observed().equals("stopped")) {
                return;
            }
            if (row.wanted().equals("erased")) {
                eraseSchema.accept(row.id());
            }
            Folders.remove(folder.resolve(row.id()));
            book.removed(row);
        }
    }
}
