package coop.meent.orchard;

import coop.meent.api.CalendarSource;
import coop.meent.api.Command;
import coop.meent.api.DemoContent;
import coop.meent.api.Fact;
import coop.meent.api.FileShelf;
import coop.meent.api.Fragment;
import coop.meent.api.FreshnessKind;
import coop.meent.api.Listener;
import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.RoleSource;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The orchard, wired by hand: what it brings is what its doors bring.
///
/// Each door of the platform that the plugin uses is a class of its own in this package, and a door
/// is a little plugin itself: it implements [MeentPlugin] and brings what the door asks for, e.g.
/// routes below a path of its own (`/orchard/<door>`). **To add a door:**
///
/// 1. Write `final class <Door> implements MeentPlugin` here, and name it in [#doors], a line each.
/// 2. Where the door made [MeentPlugin] grow by a method, pass that method on below, as the others.
/// 3. What it keeps: `plugins/orchard/db/orchard/V###__<door>.sql`, with the number of the
///    platform's own migration for that door; what refers to persons stands in `personalData` of
///    `plugin.json` beside it, and so do capabilities.
/// 4. Its words: `messages_{nl,fr,en}.properties`, keys beginning with the door's name; its pages:
///    `templates/<door>.peb`, each GET with path parameters with a sample.
/// 5. Test it on a site with both plugins: `@TwoPlugins` of `coop.meent.testkit` gives it as a
///    parameter. `LittlePluginsTest` holds both plugins against what every plugin promises.
public final class OrchardPlugin implements MeentPlugin {
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

    private <T> List<T> all(Function<MeentPlugin, List<T>> what) {
        Stream<List<T>> each = doors.stream().map(what);
        return each.flatMap(List::stream).toList();
    }

    @Override
    public List<Route> routes() {
        return all(MeentPlugin::routes);
    }

    @Override
    public List<Route> apiRoutes() {
        return all(MeentPlugin::apiRoutes);
    }

    @Override
    public List<SearchSource> searchSources() {
        return all(MeentPlugin::searchSources);
    }

    @Override
    public List<MenuEntry> menu() {
        return all(MeentPlugin::menu);
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return all(MeentPlugin::scheduledWork);
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return all(MeentPlugin::noticeKinds);
    }

    @Override
    public List<DemoContent> demoContent() {
        return all(MeentPlugin::demoContent);
    }

    @Override
    public List<WaitingSource> waiting() {
        return all(MeentPlugin::waiting);
    }

    @Override
    public List<RoleSource> roles() {
        return all(MeentPlugin::roles);
    }

    @Override
    public List<Reportable> reportables() {
        return all(MeentPlugin::reportables);
    }

    @Override
    public List<FileShelf> fileShelves() {
        return all(MeentPlugin::fileShelves);
    }

    @Override
    public List<Listener<?>> listeners() {
        return all(MeentPlugin::listeners);
    }

    @Override
    public List<Fragment> fragments() {
        return all(MeentPlugin::fragments);
    }

    @Override
    public List<Fact> facts() {
        return all(MeentPlugin::facts);
    }

    @Override
    public List<CalendarSource> calendars() {
        return all(MeentPlugin::calendars);
    }

    @Override
    public List<FreshnessKind> freshness() {
        return all(MeentPlugin::freshness);
    }

    @Override
    public List<LongWork> longWork() {
        return all(MeentPlugin::longWork);
    }

    @Override
    public List<Command> commands() {
        return all(MeentPlugin::commands);
    }
}
