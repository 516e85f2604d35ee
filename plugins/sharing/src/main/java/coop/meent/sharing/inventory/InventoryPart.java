package coop.meent.sharing.inventory;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.sharing.things.ThingsPart;

/// What this package brings to the plugin.
public final class InventoryPart implements MeentPlugin {
    private InventoryPart() {}

    public static InventoryPart in(Platform platform, ThingsPart things) {
        return new InventoryPart();
    }
}
