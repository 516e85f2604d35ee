package coop.meent.compass;

import coop.meent.api.Access;
import coop.meent.api.CompositePlugin;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.Platform;
import coop.meent.compass.answering.AnsweringPart;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.deeds.DeedsPart;
import coop.meent.compass.demo.DemoPart;
import coop.meent.compass.network.NetworkPart;
import coop.meent.compass.outcomes.OutcomesPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.util.List;

/// The ICA compass: a list of parts, each of which brings what its package has.
public final class Compass implements CompositePlugin {
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
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.compass", "/compass", Access.EVERYONE));
    }

    @Override
    public List<MeentPlugin> parts() {
        return parts;
    }
}
