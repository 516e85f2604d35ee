package coop.meent.core.admin.plugins;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.removal.Holdings;
import coop.meent.core.plugins.removal.PluginHoldings;
import java.util.List;
import java.util.Locale;

/// Takes a plugin away, with or without what it kept.
final class RemovalDesk {
    private final PluginHoldings holdings;
    private final PluginSwitch desk;

    RemovalDesk(PluginHoldings holdings, PluginSwitch desk) {
        this.holdings = holdings;
        this.desk = desk;
    }

    Holdings holdings(Viewer viewer, String id) {
        return holdings.of(viewer, id);
    }

    void remove(Viewer viewer, String id) {
        desk.want(viewer, id, "removed");
    }

    /// @return what is erased
    Holdings erase(Viewer viewer, String id) {
        var all = holdings.of(viewer, id);
        desk.want(viewer, id, "erased");
        return all;
    }

    /// {@return why what was typed is not the plugin's id; empty when it is}
    static List<Problem> typed(String id, String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).equals(id)
                ? List.of()
                : List.of(Problem.of("typed", "plugins.erase.typed.wrong", id));
    }
}
