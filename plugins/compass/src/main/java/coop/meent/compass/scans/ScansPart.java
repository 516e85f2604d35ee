package coop.meent.compass.scans;

import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.WaitingSource;
import coop.meent.compass.sets.SetsPart;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class ScansPart implements MeentPlugin {
    private final Platform platform;
    private final ScanSight sight;
    private final ScanNews news;
    private final ScanPages pages;
    private final LeadPages leading;
    private final ScanApi api;
    private final AtHome home;

    private ScansPart(Platform platform, SetsPart sets) {
        this.platform = platform;
        this.sight = new ScanSight(platform.settings());
        this.news = new ScanNews(platform.transactions(), sight);
        var scans = new Scans(platform, sight);
        var views = new ScanViews(platform, sight, sets.sets());
        var mails = new MailDesk(platform, sight);
        var opening = new OpenDesk(scans, desk(), sight, platform.organisations(), sets.sets());
        this.pages = new ScanPages(scans, opening, views);
        this.leading = new LeadPages(scans, desk(), mails, views);
        this.api = new ScanApi(scans, opening, desk(), mails);
        this.home = new AtHome(platform, scans);
    }

    public static ScansPart in(Platform platform, SetsPart sets) {
        return new ScansPart(platform, sets);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(pages.routes().stream(), leading.routes().stream()).toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(new Reminding(platform).work());
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(home::waiting);
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return List.of(news.kind());
    }

    /// {@return who may do what with a scan}
    public ScanSight sight() {
        return sight;
    }

    /// {@return what opens and shares scans, at another time than now: for a site that is to look
    /// lived in}
    public ScanDesk door(Clock then) {
        return new ScanDesk(platform, sight, then);
    }

    /// {@return the same, now}
    public ScanDesk desk() {
        return door(platform.clock());
    }
}
