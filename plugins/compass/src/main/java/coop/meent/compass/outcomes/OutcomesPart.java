package coop.meent.compass.outcomes;

import coop.meent.api.Fact;
import coop.meent.api.Fragment;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.util.List;

/// What this package brings to the plugin.
public final class OutcomesPart implements MeentPlugin {
    private final ResultsPages pages;
    private final ResultsApi api;
    private final AtOrganisation organisation;

    private OutcomesPart(Platform platform, ScansPart scans, ClosingPart closing) {
        var door = new ResultsDoor(platform, scans.sight());
        var reports = new Reports(platform, closing.outcomes());
        var views = new ResultsViews(platform);
        this.pages = new ResultsPages(door, reports, views, new ResultsPaper(platform, views));
        this.api = new ResultsApi(door, reports, views);
        this.organisation = new AtOrganisation(platform, scans.sight());
    }

    public static OutcomesPart in(
            Platform platform, SetsPart sets, ScansPart scans, ClosingPart closing) {
        return new OutcomesPart(platform, scans, closing);
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(organisation.fragment());
    }

    @Override
    public List<Fact> facts() {
        return List.of(organisation.fact());
    }
}
