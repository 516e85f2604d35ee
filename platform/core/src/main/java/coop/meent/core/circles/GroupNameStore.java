package coop.meent.core.circles;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The names of all groups in the database.
final class GroupNameStore {
    /// A group by its name.
    private record Named(long id, String name) {}

    Map<Long, String> all(Handle db) {
        return db
                .createQuery("SELECT id, name FROM core.person_group")
                .map((row, _) -> new Named(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Named::id, Named::name));
    }
}
