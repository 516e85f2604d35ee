package coop.meent.core;

import coop.meent.api.Viewer;
import coop.meent.core.plugins.CommandDesk;
import coop.meent.core.plugins.PluginStore;
import coop.meent.core.web.DailyVisitors;

/// The floor of the commands that plugins bring: the services of the site, without its pages and
/// without its index.
final class CommandFloor {
    private static final Viewer OPERATOR = Viewer.system("operator");

    private final Foundation ground;
    private final PluginStore plugins = new PluginStore();

    CommandFloor(Foundation ground) {
        this.ground = ground;
    }

    CommandDesk desk(Community community) {
        var searching = SearchFloor.elsewhere(ground, community);
        var home = MemberFloor.on(ground, community, searching);
        var services =
                new PluginServices(
                        ground,
                        community,
                        searching,
                        home,
                        Commons.on(ground, community, home),
                        new DailyVisitors(ground.client(), ground.clock()),
                        this::runs);
        return new CommandDesk(
                ground.core(), PluginFloor.unpacked(ground), ground.looks(), services::platform);
    }

    private boolean runs(String plugin) {
        return ground.core()
                .read(OPERATOR, db -> plugins.find(db, plugin))
                .filter(it -> it.observed().equals("started"))
                .isPresent();
    }
}
