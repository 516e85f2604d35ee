package coop.meent.core.calendars;

import coop.meent.api.Access;
import coop.meent.api.CalendarSource;
import coop.meent.api.Calendars;
import coop.meent.api.DatedAudience;
import coop.meent.api.Links;
import coop.meent.api.MenuEntry;
import coop.meent.api.Passes;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.text.TypeNames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Everything that concerns calendars, built from what surrounds it.
public final class CalendarDesk {
    private static final Viewer SELF = Viewer.system("calendars");

    private final Sources sources = new Sources();
    private final RevisionStore store = new RevisionStore();
    private final Around around;
    private final Sight sight;
    private final Pen pen;
    private final Feeds.Names names;

    /// What surrounds it.
    ///
    /// @param core the door of the schema `core`
    /// @param passes the platform's own links
    /// @param viewers persons as viewers of this moment; whoever has gone is not among them
    /// @param eyes whether a viewer is in one of these at this moment
    public record Around(
            Transactions core,
            Passes passes,
            Function<Set<Long>, Map<Long, Viewer>> viewers,
            Function<Viewer, Predicate<List<DatedAudience>>> eyes,
            Wording wording,
            Links links,
            Clock clock) {}

    /// What things are called.
    ///
    /// @param types kinds of things
    /// @param site the community
    public record Wording(Texts texts, TypeNames types, Supplier<String> site) {}

    private CalendarDesk(Around around) {
        var core = around.core();
        this.around = around;
        this.sight =
                new Sight(
                        around.eyes(),
                        ids -> ids.isEmpty() ? Map.of() : core.read(SELF, db -> store.of(db, ids)),
                        around.clock());
        this.pen = new Pen(core.read(SELF, store::site), around.links(), around.clock());
        var wording = around.wording();
        this.names = new Feeds.Names(wording.texts(), wording.types(), wording.site());
    }

    /// {@return the calendars of the site}
    public static CalendarDesk in(Around around) {
        return new CalendarDesk(around);
    }

    /// {@return what takes the calendars of a plugin away again}
    ///
    /// @param door of the plugin
    public Runnable register(String plugin, List<CalendarSource> brought, Transactions door) {
        return sources.register(plugin, brought, door);
    }

    /// {@return the door of a plugin, behind which changes of its entries are counted}
    public Transactions noting(Transactions door) {
        return new Noting(door, sources, store, around.clock());
    }

    /// {@return what plugins are offered}
    public Calendars offered() {
        return new PluginCalendars(sight, store, pen, around.clock());
    }

    /// {@return the way to the agenda, as long as a plugin brings something for it}
    public MenuEntry menu() {
        var someone = new Access("everyone", _ -> !sources.types().isEmpty());
        return new MenuEntry("menu.calendar", "/calendar", someone);
    }

    /// {@return the pages}
    public List<Route> routes() {
        return pages().routes();
    }

    /// {@return the same for programs}
    public List<Route> apiRoutes() {
        return new CalendarApi(agenda(), subscriptions(), pen).routes();
    }

    private CalendarPages pages() {
        var feeds = new Feeds(sources, sight, pen, names, around.clock());
        var lists = new AgendaLists(agenda(), names, around.wording().texts(), around.clock());
        return new CalendarPages(lists, feeds, subscriptions(), pen);
    }

    private Agenda agenda() {
        return new Agenda(sources, sight, around.clock());
    }

    private Subscriptions subscriptions() {
        return new Subscriptions(around.core(), around.passes(), around.viewers(), around.clock());
    }
}
