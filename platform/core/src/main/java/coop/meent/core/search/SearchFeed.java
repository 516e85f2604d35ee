package coop.meent.core.search;

import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.events.OutboxStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the index as the outbox says. Each type remembers its own place: what happens to the
/// things of a stopped plugin waits, and is read before its hits return.
public final class SearchFeed {
    private static final Viewer SELF = Viewer.system("search.feed");
    private static final int AT_ONCE = 200;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(3);
    private static final Position.Mark START = new Position.Mark(0, 0);

    private final SearchEngine engine;
    private final Transactions core;
    private final UUID epoch;
    private final OutboxStore outbox = new OutboxStore();
    private final Erasures erasures;
    private final Map<String, Position.Mark> marks = new HashMap<>();
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private boolean dirty;
    private long committedAt = System.nanoTime();

    private record Live(String plugin, SearchSource source, Transactions transactions) {}

    /// @param core the door of the schema `core`
    /// @param epoch the database; an index of another one is filled anew
    public SearchFeed(SearchEngine engine, Transactions core, UUID epoch) {
        this.engine = engine;
        this.core = core;
        this.epoch = epoch;
        this.erasures = new Erasures(engine);
        engine.position()
                .filter(it -> it.epoch().equals(epoch))
                .ifPresent(it -> marks.putAll(it.marks()));
    }

    /// {@return the types that can be found now}
    public Set<String> liveTypes() {
        return Set.copyOf(live.keySet());
    }

    /// Brings a plugin's documents up to date and lets them be found, in the place of what an older
    /// version of it brought.
    ///
    /// @return what to run when the plugin stops: its hits are gone at the next query, and stay in
    ///   the index
    /// @throws IllegalArgumentException when another plugin has a type of this name
    public synchronized Runnable register(
            String plugin, List<SearchSource> sources, Transactions transactions) {
        for (var source : sources) {
            var other = live.get(source.type());
            if (other != null && !other.plugin().equals(plugin)) {
                throw new IllegalArgumentException(
                        "%s and %s both bring things of type %s"
                                .formatted(other.plugin(), plugin, source.type()));
            }
        }
        var types = sources.stream().map(it -> new Live(plugin, it, transactions)).toList();
        types.forEach(this::catchUp);
        types.forEach(type -> live.put(type.source().type(), type));
        return () -> unregister(types);
    }

    /// Takes everything of a plugin that does not run any more out of the index, for good.
    public synchronized void forget(String plugin) {
        engine.deleteAll(plugin);
        commit();
    }

    /// {@return how many documents a plugin has in the index}
    public long count(String plugin) {
        return engine.count(plugin);
    }

    private synchronized void unregister(List<Live> types) {
        types.forEach(type -> live.remove(type.source().type(), type));
    }

    private void catchUp(Live type) {
        var name = type.source().type();
        var mark = Optional.ofNullable(marks.get(name));
        if (mark.isEmpty() || outdated(mark.get())) {
            marks.put(name, core.read(SELF, this::last));
            fill(type, documents -> engine.update(documents, List.of()));
        } else {
            while (advance(Map.of(name, type))) {
                // until nothing is left to read
            }
        }
        dirty = true;
    }

    /// Reads what is new and updates the index.
    ///
    /// @return whether there may be more at once
    public synchronized boolean next() {
        boolean more = advance(live);
        if (dirty && (!more || due())) {
            commitIfDue();
        }
        return more;
    }

    private boolean advance(Map<String, Live> types) {
        var from =
                types.keySet().stream()
                        .map(type -> marks.getOrDefault(type, START))
                        .min(Comparator.naturalOrder());
        if (from.isEmpty()) {
            return false;
        }
        var events = core.read(SELF, db -> outbox.after(db, position(from.get()), AT_ONCE));
        var changed = new HashMap<String, Set<String>>();
        events.stream()
                .filter(event -> concerns(event, types))
                .forEach(event ->
                        changed.computeIfAbsent(event.type(), _ -> new LinkedHashSet<>())
                                .add(event.key()));
        changed.forEach((type, ids) -> refresh(types.get(type), ids));
        if (!events.isEmpty()) {
            var last = mark(events.getLast().position());
            types.keySet().forEach(type -> marks.merge(type, last, SearchFeed::later));
            dirty = true;
        }
        if (erasures.carryOut(events, kept(types))) {
            commit();
        }
        return events.size() == AT_ONCE;
    }

    // what these types keep was just read anew
    private Set<String> kept(Map<String, Live> types) {
        var kept = new HashSet<>(live.keySet());
        kept.addAll(types.keySet());
        return kept;
    }

    private boolean concerns(Event event, Map<String, Live> types) {
        return event.topic().equals("changed")
                && types.containsKey(event.type())
                && mark(event.position()).compareTo(marks.getOrDefault(event.type(), START)) > 0;
    }

    private void refresh(@Nullable Live type, Set<String> ids) {
        if (type == null) {
            return;
        }
        var name = type.source().type();
        var found = type.transactions().read(SELF, db -> type.source().documents(db, ids));
        var gone = new LinkedHashSet<>(ids);
        found.forEach(document -> gone.remove(document.id()));
        engine.update(
                found.stream().map(document -> adapted(type, document)).toList(),
                gone.stream().map(id -> new Key(name, id)).toList());
    }

    private interface Sink {
        void put(List<Document> documents);
    }

    private static void fill(Live type, Sink sink) {
        var batch = new ArrayList<Document>(AT_ONCE);
        type.transactions()
                .read(
                        SELF,
                        db -> {
                            type.source()
                                    .all(
                                            db,
                                            document -> {
                                                batch.add(adapted(type, document));
                                                if (batch.size() == AT_ONCE) {
                                                    sink.put(List.copyOf(batch));
                                                    batch.clear();
                                                }
                                            });
                            return true;
                        });
        if (!batch.isEmpty()) {
            sink.put(List.copyOf(batch));
        }
    }

    /// Builds the index anew beside the old one, which goes on serving until then.
    public synchronized void rebuild() {
        var start = core.read(SELF, this::last);
        try (var fresh = engine.rebuild()) {
            live.values().forEach(type -> fill(type, fresh::put));
            marks.clear();
            live.keySet().forEach(type -> marks.put(type, start));
            fresh.swap(new Position(epoch, marks));
        }
    }

    private boolean due() {
        return System.nanoTime() - committedAt > BETWEEN_COMMITS.toNanos();
    }

    private void commitIfDue() {
        if (due()) {
            commit();
        }
    }

    /// Makes what was read durable.
    public synchronized void commit() {
        engine.commit(new Position(epoch, marks));
        dirty = false;
        committedAt = System.nanoTime();
    }

    private boolean outdated(Position.Mark mark) {
        return core.read(SELF, db -> outbox.outdated(db, position(mark)));
    }

    private Position.Mark last(Handle db) {
        return mark(outbox.last(db));
    }

    private static Document adapted(Live type, SearchDocument found) {
        return Document.of(type.plugin(), type.source().type(), found);
    }

    private static coop.meent.core.events.Position position(Position.Mark mark) {
        return new coop.meent.core.events.Position(mark.xid(), mark.id());
    }

    private static Position.Mark mark(coop.meent.core.events.Position position) {
        return new Position.Mark(position.xid(), position.id());
    }

    private static Position.Mark later(Position.Mark a, Position.Mark b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
