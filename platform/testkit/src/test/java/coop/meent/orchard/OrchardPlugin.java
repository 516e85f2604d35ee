package coop.meent.orchard;

import coop.meent.api.CompositePlugin;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import java.util.ArrayList;
import java.util.List;

/// The orchard, wired by hand: what it brings is what its doors bring.
///
/// Each door of the platform that the plugin uses is a class of its own in this package, and a door
/// is a little plugin itself: it implements [MeentPlugin] and brings what the door asks for, e.g.
/// routes below a path of its own (`/orchard/<door>`). **To add a door:**
///
/// 1. Write `final class <Door> implements MeentPlugin` here, and name it in [#doors], a line each.
/// 2. Where the door made [MeentPlugin] grow by a method, pass that on in [CompositePlugin] too.
/// 3. What it keeps: `plugins/orchard/db/orchard/V###__<door>.sql`, with the number of the
///    platform's own migration for that door; what refers to persons stands in `personalData` of
///    `plugin.json` beside it, and so do capabilities.
/// 4. Its words: `messages_{nl,fr,en}.properties`, keys beginning with the door's name; its pages:
///    `templates/<door>.peb`, each GET with path parameters with a sample.
/// 5. Test it on a site with both plugins: `@TwoPlugins` of `coop.meent.testkit` gives it as a
///    parameter. `LittlePluginsTest` holds both plugins against what every plugin promises.
public final class OrchardPlugin implements CompositePlugin {
    private final List<MeentPlugin> doors;

    public OrchardPlugin(Platform platform) {
        this.doors = doors(platform);
    }

    private static List<MeentPlugin> doors(Platform platform) {
        var doors = new ArrayList<MeentPlugin>();
        doors.add(new Harvest(platform));
        doors.add(new Photos(platform));
        doors.add(new Counting(platform));
        doors.add(new PickLists(platform));
        doors.add(new Baskets(platform));
        doors.add(new Crates(platform));
        doors.add(new Proposals(platform));
        doors.add(new Tastings(platform));
        doors.add(new Ripeness(platform));
        doors.add(new Pickings(platform));
        doors.add(new Crews(platform));
        doors.add(new Trees(platform));
        doors.add(new Sheets(platform));
        doors.add(new Weighing(platform));
        doors.add(new Juices(platform));
        return List.copyOf(doors);
    }

    @Override
    public List<MeentPlugin> parts() {
        return doors;
    }
}
