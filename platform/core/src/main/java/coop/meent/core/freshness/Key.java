package coop.meent.core.freshness;

import coop.meent.api.MeentException;
import java.util.Map;

/// Which thing of which plugin.
record Key(String plugin, String type, String id) {
    /// {@return the key that [#toString] wrote}
    static Key parse(String text) {
        var parts = text.split("/", 3);
        if (parts.length < 3) {
            throw MeentException.notFound("thing " + text.length() + " letters long");
        }
        return new Key(parts[0], parts[1], parts[2]);
    }

    /// {@return its parts by name, for a statement}
    Map<String, String> named() {
        return Map.of("plugin", plugin, "type", type, "id", id);
    }

    String kind() {
        return plugin + "/" + type;
    }

    @Override
    public String toString() {
        return plugin + "/" + type + "/" + id;
    }
}
