package coop.meent.jobs;

import coop.meent.api.Access;
import coop.meent.api.DemoContent;
import coop.meent.api.FreshnessKind;
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
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// The vacancy board, wired by hand.
public final class JobBoard implements MeentPlugin {
    private final VacancyPages pages;
    private final WritingPages writing;
    private final TeamPages team;
    private final VacancyApi api;
    private final VacancySearch search;
    private final Visits visits;
    private final Tidings tidings;
    private final DemoContent demo;
    private final Reportable reportable;
    private final AtHome home;
    private final FreshnessKind stillOpen;

    public JobBoard(Platform platform) {
        var transactions = platform.transactions();
        var organisations = platform.organisations();
        var texts = platform.texts();
        var clock = platform.clock();
        var store = new VacancyStore();
        var desk = new VacancyDesk(platform, store);
        var lists = new VacancyLists(transactions, organisations, platform.search(), store, clock);
        var owners = new Owners(platform.people());
        var approval = new Approval(desk, owners);
        var views = new Views(organisations, texts);
        this.visits = new Visits(transactions, new VisitStore(), clock);
        this.search = new VacancySearch(store, organisations, platform);
        this.pages = new VacancyPages(lists, views, visits, platform);
        this.writing = new WritingPages(desk, lists, views, organisations, texts);
        this.team = new TeamPages(approval, lists, views);
        this.api = new VacancyApi(desk, lists, approval, organisations, texts);
        this.reportable = new VacancyCare(store, clock).reportable();
        this.tidings = new Tidings(transactions, store, clock);
        this.stillOpen = StillOpen.kind(tidings, desk);
        this.demo = new DemoVacancies(platform, store);
        this.home = new AtHome(transactions, texts, clock);
    }

    @Override
    public List<Route> routes() {
        var fixed = Stream.of(pages.routes(), writing.routes(), team.routes());
        var byId = Stream.of(pages.idRoutes(), writing.idRoutes(), team.idRoutes());
        return Stream.concat(fixed, byId).flatMap(List::stream).toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(search);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.jobs", "/jobs", Access.EVERYONE));
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("visitors", LocalTime.of(0, 10), visits::forget));
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return tidings.kinds();
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(demo);
    }

    @Override
    public List<Reportable> reportables() {
        return List.of(reportable);
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(home::waiting);
    }

    @Override
    public List<RoleSource> roles() {
        return List.of(home::roles);
    }

    @Override
    public List<FreshnessKind> freshness() {
        return List.of(stillOpen);
    }
}
