package coop.meent.compass.scans;

import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.compass.sets.SetsPart;
import java.time.Clock;
import java.util.List;

/// What this package brings to the plugin.
public final class ScansPart implements MeentPlugin {
    private final Platform platform;
    private final SetsPart sets;
    private final ScanSight sight;
    private final ScanNews news;

    private ScansPart(Platform platform, SetsPart sets) {
        this.platform = platform;
        this.sets = sets;
        this.sight = new ScanSight(platform.settings());
        this.news = new ScanNews(platform.transactions(), sight);
    }

    public static ScansPart in(Platform platform, SetsPart sets) {
        return new ScansPart(platform, sets);
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
