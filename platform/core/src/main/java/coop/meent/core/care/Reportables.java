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

    /// Takes what an owner brings.
    ///
    /// @return how to undo that
    public Runnable register(String schema, List<Reportable> brought, Transactions door) {
        brought.forEach(it -> byType.put(it.type(), new Known(schema, it, door)));
        return () -> brought.forEach(it -> drop(schema, it.type()));
    }

    private void drop(String schema, String type) {
        byType.computeIfPresent(type, (_, known) -> known.schema().equals(schema) ? null : known);
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
