package coop.meent.compass.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.network.NetworkPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.util.List;

/// What this package brings to the plugin.
public final class DemoPart implements MeentPlugin {
    private final DemoContent content;

    private DemoPart(DemoContent content) {
        this.content = content;
    }

    public static DemoPart in(
            Platform platform,
            SetsPart sets,
            ScansPart scans,
            ClosingPart closing,
            NetworkPart network) {
        return new DemoPart(new Demo(platform, sets, scans, closing, network));
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(content);
    }
}
