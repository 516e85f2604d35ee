package coop.meent.compass;

import coop.meent.api.Access;
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
import coop.meent.compass.answering.AnsweringPart;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.deeds.DeedsPart;
import coop.meent.compass.demo.DemoPart;
import coop.meent.compass.network.NetworkPart;
import coop.meent.compass.outcomes.OutcomesPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.util.List;
import java.util.function.Function;

/// The ICA compass: a list of parts, each of which brings what its package has.
public final class Compass implements MeentPlugin {
    private final List<MeentPlugin> parts;

    public Compass(Platform platform) {
        var sets = SetsPart.in(platform);
        var scans = ScansPart.in(platform, sets);
        var answering = AnsweringPart.in(platform, sets, scans);
        var closing = ClosingPart.in(platform, sets, scans);
        var outcomes = OutcomesPart.in(platform, sets, scans, closing);
        var network = NetworkPart.in(platform, scans);
        var deeds = DeedsPart.in(platform, sets, scans, closing);
        var demo = DemoPart.in(platform, sets, scans, closing, network);
        this.parts = List.of(sets, scans, answering, closing, outcomes, network, deeds, demo);
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
        return List.of(new MenuEntry("menu.compass", "/compass", Access.EVERYONE));
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
    public List<CalendarSource> calendars() {
        return all(MeentPlugin::calendars);
    }

    @Override
    public List<FileShelf> fileShelves() {
        return all(MeentPlugin::fileShelves);
    }

    @Override
    public List<FreshnessKind> freshness() {
        return all(MeentPlugin::freshness);
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
    public List<LongWork> longWork() {
        return all(MeentPlugin::longWork);
    }

    @Override
    public List<Command> commands() {
        return all(MeentPlugin::commands);
    }

    private <T> List<T> all(Function<MeentPlugin, List<T>> what) {
        return parts.stream().map(what).flatMap(List::stream).toList();
    }
}
