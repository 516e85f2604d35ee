package coop.meent.core.circles;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// The names of groups, answered from memory.
public final class GroupNames implements LongFunction<Optional<String>> {
    private static final Viewer SELF = Viewer.system("circles.groups");

    private final Transactions core;
    private final GroupNameStore store = new GroupNameStore();
    private volatile Map<Long, String> names = Map.of();

    public GroupNames(Transactions core) {
        this.core = core;
        reload();
    }

    /// Reads them again: at the start, and when the outbox tells of a `group`.
    public void reload() {
        names = core.read(SELF, store::all);
    }

    @Override
    public Optional<String> apply(long group) {
        return Optional.ofNullable(names.get(group));
    }
}
