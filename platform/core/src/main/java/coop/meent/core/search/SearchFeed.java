package coop.meent.core.search;

import coop.meent.api.SearchSource;
import coop.meent.api.Transactions;
import coop.meent.core.events.Event;
import coop.meent.core.work.watch.Hands;
import java.time.Duration;
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
import java.util.function.BinaryOperator;

/// Keeps the index as the outbox says. Each type remembers its own place: what happens to the
/// things of a stopped plugin waits, and is read before its hits return. A type whose source is
/// slow or fails waits too, and holds up no other.
public final class SearchFeed {
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(3);
    private static final Position.Mark START = new Position.Mark(0, 0);

    private final SearchEngine engine;
    private final Happenings outbox;
    private final UUID epoch;
    private final Erasures erasures;
    private final Map<String, Position.Mark> marks = new HashMap<>();
    private final Map<String, Supply> live = new ConcurrentHashMap<>();
    private final Set<String> catchingUp = new HashSet<>();
    private final Latecomers late;
    private boolean dirty;
    private long committedAt = System.nanoTime();

    /// @param core the door of the schema `core`
    /// @param epoch the database; an index of another one is filled anew
    public SearchFeed(SearchEngine engine, Transactions core, UUID epoch) {
        this.engine = engine;
        this.outbox = new Happenings(core);
        this.epoch = epoch;
        this.late = new Latecomers(this::apply);
        this.erasures = new Erasures(engine);
        engine.position()
                .filter(it -> it.epoch().equals(epoch))
                .ifPresent(it -> marks.putAll(it.marks()));
    }

    /// {@return the types that can be found now}
    public Set<String> liveTypes() {
        return Set.copyOf(live.keySet());
    }

    /// Brings an owner's documents up to date and lets them be found, in the place of what an older
    /// version of it brought. The others go on meanwhile.
    ///
    /// @param hands who asks its sources
    /// @return what to run when the plugin stops: its hits are gone at the next query, and stay in
    ///   the index
    /// @throws IllegalArgumentException when another plugin has a type of this name
    public Runnable register(
            String plugin, List<SearchSource> sources, Transactions transactions, Hands hands) {
        var types =
                sources.stream().map(it -> new Supply(plugin, it, transactions, hands)).toList();
        var names = types.stream().map(Supply::type).toList();
        reserve(plugin, names);
        try {
            types.forEach(this::catchUp);
            welcome(types);
        } finally {
            release(names);
        }
        return () -> unregister(types);
    }

    private synchronized void reserve(String plugin, List<String> names) {
        for (var name : names) {
            var other = live.get(name);
            if (other != null && !other.plugin().equals(plugin)) {
                throw new IllegalArgumentException(
                        "%s and %s both bring things of type %s"
                                .formatted(other.plugin(), plugin, name));
            }
        }
        catchingUp.addAll(names);
        late.forget(names);
    }

    /// Takes everything of a plugin that does not run any more out of the index, for good.
    public synchronized void forget(String plugin) {
        engine.deleteAll(plugin);
        engine.purge();
        commit();
    }

    private synchronized void welcome(List<Supply> types) {
        types.forEach(type -> live.put(type.type(), type));
        dirty = true;
    }

    private synchronized void release(List<String> names) {
        names.forEach(catchingUp::remove);
    }

    private synchronized void unregister(List<Supply> types) {
        for (var type : types) {
            if (live.remove(type.type(), type)) {
                late.forget(List.of(type.type()));
            }
        }
    }

    private void catchUp(Supply type) {
        var mark = mark(type.type());
        if (mark.isEmpty() || outbox.outdated(mark.get())) {
            var start = outbox.last();
            type.all(documents -> engine.update(documents, List.of()));
            reached(type.type(), start);
        } else {
            while (catchUp(type, mark(type.type()).orElse(START))) {
                // until nothing is left to read
            }
        }
    }

    private boolean catchUp(Supply type, Position.Mark from) {
        var events = outbox.after(from);
        var ids = changed(events, Set.of(type.type())).getOrDefault(type.type(), Set.of());
        if (!ids.isEmpty()) {
            Refresh.apply(engine, type, ids, type.read(ids));
        }
        if (!events.isEmpty()) {
            reached(type.type(), Happenings.mark(events.getLast()));
        }
        var readAnew = new HashSet<>(live.keySet());
        readAnew.add(type.type());
        carryOut(events, readAnew);
        return events.size() == Happenings.AT_ONCE;
    }

    private synchronized Optional<Position.Mark> mark(String type) {
        return Optional.ofNullable(marks.get(type));
    }

    private synchronized void reached(String type, Position.Mark mark) {
        marks.merge(type, mark, BinaryOperator.maxBy(Comparator.naturalOrder()));
        dirty = true;
    }

    /// Reads what is new and updates the index.
    ///
    /// @return whether there may be more at once
    public synchronized boolean next() {
        boolean awaited = late.come();
        boolean more = advance();
        if (dirty && System.nanoTime() - committedAt > BETWEEN_COMMITS.toNanos()) {
            commit();
        }
        return more || awaited;
    }

    private boolean advance() {
        var types = new HashSet<>(live.keySet());
        types.removeAll(catchingUp);
        types.removeAll(late.types());
        var from =
                types.stream()
                        .map(type -> marks.getOrDefault(type, START))
                        .min(Comparator.naturalOrder());
        if (from.isEmpty()) {
            return false;
        }
        var events = outbox.after(from.get());
        if (!events.isEmpty()) {
            refresh(types, changed(events, types), Happenings.mark(events.getLast()));
        }
        types.removeAll(late.types());
        carryOut(events, types);
        return events.size() == Happenings.AT_ONCE;
    }

    private void carryOut(List<Event> events, Set<String> readAnew) {
        if (erasures.carryOut(events, readAnew)) {
            commit();
        }
    }

    private void refresh(Set<String> types, Map<String, Set<String>> changed, Position.Mark upTo) {
        for (var type : types) {
            var supply = live.get(type);
            var ids = changed.getOrDefault(type, Set.of());
            if (ids.isEmpty() || supply == null) {
                reached(type, upTo);
            } else {
                late.await(new Refresh(supply, ids, upTo, supply.begin(ids)));
            }
        }
    }

    private void apply(Refresh refresh, List<Document> found) {
        Refresh.apply(engine, refresh.supply(), refresh.ids(), found);
        reached(refresh.type(), refresh.upTo());
    }

    private synchronized Map<String, Set<String>> changed(List<Event> events, Set<String> types) {
        var changed = new HashMap<String, Set<String>>();
        events.stream()
                .filter(event -> event.topic().equals("changed") && types.contains(event.type()))
                .filter(event ->
                        Happenings.mark(event).compareTo(marks.getOrDefault(event.type(), START))
                                > 0)
                .forEach(event ->
                        changed.computeIfAbsent(event.type(), _ -> new LinkedHashSet<>())
                                .add(event.key()));
        return changed;
    }

    /// Builds the index anew beside the old one, which goes on serving until then.
    public synchronized void rebuild() {
        var start = outbox.last();
        try (var fresh = engine.rebuild()) {
            live.values().forEach(type -> type.all(fresh::put));
            late.forget(live.keySet());
            marks.clear();
            live.keySet().forEach(type -> marks.put(type, start));
            fresh.swap(new Position(epoch, marks));
        }
    }

    /// Makes what was read durable.
    public synchronized void commit() {
        engine.commit(new Position(epoch, marks));
        dirty = false;
        committedAt = System.nanoTime();
    }
}
