package coop.meent.guestbook;

import coop.meent.api.Access;
import coop.meent.api.DemoContent;
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
import java.util.List;

// cut: wired
/// The guest book, wired by hand.
public final class GuestbookPlugin implements MeentPlugin {
    private final Platform platform;
    private final GreetingStore store;
    private final GreetingDesk desk;
    private final AtHome home;

    public GuestbookPlugin(Platform platform) {
        this.platform = platform;
        this.store = new GreetingStore();
        this.desk = new GreetingDesk(platform, store);
        this.home = new AtHome(platform, store);
    }

    @Override
    public List<Route> routes() {
        return new GuestbookPages(desk, platform).routes();
    }
    // end

    @Override
    public List<Route> apiRoutes() {
        return new GuestbookApi(desk).routes();
    }

    // cut: search
    @Override
    public List<SearchSource> searchSources() {
        return List.of(new GreetingSearch(store, platform.markdown()));
    }
    // end

    // cut: menu
    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.guestbook", "/guestbook", Access.EVERYONE));
    }
    // end

    // cut: work
    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(new Tidying(platform.transactions(), platform.clock(), store).work());
    }
    // end

    // cut: notices
    @Override
    public List<NoticeKind> noticeKinds() {
        return new GreetingNotices(platform.transactions(), store).kinds();
    }
    // end

    // cut: demo
    @Override
    public List<DemoContent> demoContent() {
        return List.of(new DemoGreetings(desk));
    }
    // end

    // cut: waiting
    @Override
    public List<WaitingSource> waiting() {
        return List.of(home::waiting);
    }
    // end

    // cut: roles
    @Override
    public List<RoleSource> roles() {
        return List.of(home::roles);
    }
    // end

    // cut: reportables
    @Override
    public List<Reportable> reportables() {
        return List.of(new GreetingCare(store).reportable());
    }
    // end
}
