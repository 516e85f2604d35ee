package coop.meent.kitchen;

import coop.meent.api.CompositePlugin;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import java.util.ArrayList;
import java.util.List;

/// The kitchen, wired by hand: what it brings is what its doors bring.
///
/// Each door of the platform that the plugin uses is a class of its own in this package, and a door
/// is a little plugin itself: it implements [MeentPlugin] and brings what the door asks for, e.g.
/// routes below a path of its own (`/kitchen/<door>`). **To add a door:**
///
/// 1. Write `final class <Door> implements MeentPlugin` here, and name it in [#doors], a line each.
/// 2. Where the door made [MeentPlugin] grow by a method, pass that on in [CompositePlugin] too.
/// 3. What it keeps: `plugins/kitchen/db/kitchen/V###__<door>.sql`, with the number of the
///    platform's own migration for that door; what refers to persons stands in `personalData` of
///    `plugin.json` beside it, and so do capabilities.
/// 4. Its words: `messages_{nl,fr,en}.properties`, keys beginning with the door's name; its pages:
///    `templates/<door>.peb`, each GET with path parameters with a sample.
/// 5. Test it on a site with both plugins: `@TwoPlugins` of `coop.meent.testkit` gives it as a
///    parameter. `LittlePluginsTest` holds both plugins against what every plugin promises.
public final class KitchenPlugin implements CompositePlugin {
    private final List<MeentPlugin> doors;

    public KitchenPlugin(Platform platform) {
        this.doors = doors(platform);
    }

    private static List<MeentPlugin> doors(Platform platform) {
        var doors = new ArrayList<MeentPlugin>();
        doors.add(new Menu(platform));
        doors.add(new Principles(platform));
        doors.add(new Recipes(platform));
        doors.add(new Jars(platform));
        doors.add(new Meals(platform));
        return List.copyOf(doors);
    }

    @Override
    public List<MeentPlugin> parts() {
        return doors;
    }
}
