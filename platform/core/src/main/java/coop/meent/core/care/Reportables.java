package coop.meent.core.care;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What can be reported just now, by the platform's own hand and by the plugins that run.
public final class Reportables {
    private final Map<String, Known> byType = new ConcurrentHashMap<>();

    /// A kind of thing, with its owner's schema and door.
    record Known(String schema, Reportable reportable, Transactions door) {}

    /// Takes what an owner brings, in the place of what it brought before.
    ///
    /// @return how to undo that
    public Runnable register(String schema, List<Reportable> brought, Transactions door) {
        var all = brought.stream().map(it -> new Known(schema, it, door)).toList();
        all.forEach(it -> byType.put(it.reportable().type(), it));
        return () -> all.forEach(it -> byType.remove(it.reportable().type(), it));
    }

    Optional<Known> known(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /// {@return the thing, if the viewer may know of it}
    Optional<Thing> find(Viewer viewer, String type, String id) {
        return known(type)
                .flatMap(it ->
                        it.door()
                                .read(viewer, db -> it.reportable().lookup().find(db, viewer, id)));
    }
}
