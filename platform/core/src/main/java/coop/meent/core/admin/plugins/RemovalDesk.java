package coop.meent.core.admin.plugins;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Switchboard.Others;
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

    /// Takes a plugin away.
    ///
    /// @param erase whether its data goes too
    /// @param others what to do with those that need it
    /// @throws PluginRefused when others stand in the way
    void take(Viewer viewer, String id, boolean erase, Others others) {
        desk.want(viewer, id, erase ? "erased" : "removed", others);
    }

    /// {@return why what was typed is not the plugin's id; empty when it is}
    static List<Problem> typed(String id, String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).equals(id)
                ? List.of()
                : List.of(Problem.of("typed", "plugins.erase.typed.wrong", id));
    }
}
