package coop.meent.core.freshness;

import coop.meent.api.Freshness.State;
import coop.meent.api.Perishable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What a plugin does with its own things, by functions and under its own role.
final class KeptStore {
    private final String plugin;

    KeptStore(String plugin) {
        this.plugin = plugin;
    }

    void keep(Handle db, Perishable thing) {
        var organisation = thing.organisation();
        db.createQuery(
                        """
                        SELECT core.keep_fresh(:plugin, :type, :id, :words, :organisation, :due, :rhythm, :grace,
                                               :owners, :deputies)::text
                        """)
                .bind("plugin", plugin)
                .bind("type", thing.type())
                .bind("id", thing.id())
                .bindArray("words", String.class, thing.title(), thing.path(), thing.edit())
                .bind("organisation", organisation.isPresent() ? organisation.getAsLong() : null)
                .bind("due", thing.due())
                .bind("rhythm", thing.rhythm().toString())
                .bind("grace", thing.grace().toString())
                .bindArray("owners", Long.class, thing.owners().toArray())
                .bindArray("deputies", Long.class, thing.deputies().toArray())
                .mapTo(String.class)
                .list();
    }

    void drop(Handle db, String type, String id) {
        db.createQuery("SELECT core.drop_fresh(:plugin, :type, :id)::text")
                .bind("plugin", plugin)
                .bind("type", type)
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    Map<String, State> states(Handle db, String type, Collection<String> ids, LocalDate today) {
        return db
                .createQuery("SELECT * FROM core.fresh_states(:plugin, :type, :ids)")
                .bind("plugin", plugin)
                .bind("type", type)
                .bindArray("ids", String.class, ids.toArray())
                .map((row, _) ->
                        Map.entry(
                                row.getString("thing"),
                                new State(
                                        Optional.ofNullable(
                                                row.getObject("checked_on", LocalDate.class)),
                                        row.getObject("due_on", LocalDate.class),
                                        Optional.of(row.getObject("stale_on", LocalDate.class))
                                                .filter(it -> !it.isAfter(today)))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
