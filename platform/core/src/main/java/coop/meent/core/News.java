package coop.meent.core;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.events.Position;
import java.util.Map;
import java.util.Optional;

/// Acts on what happened elsewhere, in another process or on another node, since this one started.
final class News implements OutboxReader.Step {
    private static final Viewer SELF = Viewer.system("news");
    private static final int AT_ONCE = 500;

    private final Transactions core;
    private final Map<String, Runnable> reactions;
    private final OutboxStore outbox = new OutboxStore();
    private Optional<Position> position = Optional.empty();

    /// @param reactions what to do, by the type of thing that changed
    News(Transactions core, Map<String, Runnable> reactions) {
        this.core = core;
        this.reactions = Map.copyOf(reactions);
    }

    // an import at the command line, a wish for a new index
    static News of(Foundation ground, Community community, SearchFloor searching) {
        Runnable reload = community.organisations()::reload;
        return new News(
                ground.core(),
                Map.of(
                        "organisation",
                        reload,
                        "membership",
                        reload,
                        "index",
                        searching.feed()::rebuild));
    }

    @Override
    public boolean next() {
        var from = position.orElseGet(() -> core.read(SELF, outbox::last));
        var events = core.read(SELF, db -> outbox.after(db, from, AT_ONCE));
        position = Optional.of(events.isEmpty() ? from : events.getLast().position());
        events.stream()
                .map(Event::type)
                .distinct()
                .forEach(type -> reactions.getOrDefault(type, () -> {}).run());
        return events.size() == AT_ONCE;
    }
}
