package coop.meent.core;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.Event;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.events.Position;
import coop.meent.core.plugins.settings.SettingsDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Acts on what happened elsewhere, in another process or on another node, since this one started.
final class News implements OutboxReader.Step {
    private static final Viewer SELF = Viewer.system("news");
    private static final int AT_ONCE = 500;

    private final Transactions core;
    private final Map<String, Runnable> reactions;
    private final Consumer<List<Event>> listener;
    private final Consumer<String> changed;
    private final OutboxStore outbox = new OutboxStore();
    private Optional<Position> position = Optional.empty();

    /// @param reactions what to do, by the type of thing that changed
    /// @param listener hears of everything
    /// @param changed hears whose things changed, once what is remembered of them was read anew
    private News(
            Transactions core,
            Map<String, Runnable> reactions,
            Consumer<List<Event>> listener,
            Consumer<String> changed) {
        this.core = core;
        this.reactions = Map.copyOf(reactions);
        this.listener = listener;
        this.changed = changed;
    }

    /// {@return the news of a site: an import at the command line, a wish for a new index, what
    /// somebody read on another node}
    static News of(Foundation ground, Community community, SearchFloor searching) {
        var reactions = new HashMap<>(community.reactions());
        reactions.put("index", searching.feed()::rebuild);
        reactions.put("look", ground.wardrobe()::reload);
        reactions.put(SettingsDesk.NEWS, ground.pluginSettings()::reload);
        return new News(
                ground.core(),
                reactions,
                community.notices().bell()::heard,
                ground.database().generations()::changed);
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
        events.stream().map(Event::plugin).distinct().forEach(changed);
        listener.accept(events);
        return events.size() == AT_ONCE;
    }
}
