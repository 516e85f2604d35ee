package coop.meent.core.plugins;

import coop.meent.api.Access;
import coop.meent.api.MenuEntry;
import coop.meent.core.work.watch.Crew;

/// A plugin's entry in the menu. Every page asks for it; a rule of the plugin's own that fails
/// hides its entry, and no more.
final class WatchedMenu {
    private WatchedMenu() {}

    static MenuEntry of(MenuEntry entry, Crew crew) {
        var rule = entry.access();
        if (!crew.classes().equals(rule.rule().getClass().getClassLoader())) {
            return entry;
        }
        var watched =
                new Access(
                        rule.name(),
                        viewer -> {
                            try {
                                return crew.ask("the menu", () -> rule.rule().test(viewer));
                            } catch (RuntimeException counted) {
                                return false;
                            }
                        },
                        rule.asksStrength());
        return new MenuEntry(entry.label(), entry.path(), watched);
    }
}
