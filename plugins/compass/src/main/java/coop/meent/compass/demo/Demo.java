package coop.meent.compass.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.network.NetworkPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.util.List;
import java.util.Optional;

/// Fills a demo site with scans: two years of the first organisation and one that is open, those of
/// others, and one of who would like to join.
final class Demo implements DemoContent {
    private final Platform platform;
    private final SetsPart sets;
    private final ScansPart scans;
    private final ClosingPart closing;
    private final NetworkPart network;

    Demo(
            Platform platform,
            SetsPart sets,
            ScansPart scans,
            ClosingPart closing,
            NetworkPart network) {
        this.platform = platform;
        this.sets = sets;
        this.scans = scans;
        this.closing = closing;
        this.network = network;
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        var set = sets.sets().offered().getFirst();
        var made = new DemoScans(platform, scans, closing, set, cast);
        var released = new DemoNetwork(network, cast, platform.clock());
        for (var row : Rows.of("/demo/scans.csv")) {
            named(organisations, row.of("organisation"))
                    .ifPresent(it -> {
                        made.make(row, it);
                        released.consent(row, it);
                    });
        }
        released.release();
        new DemoDeeds(platform, cast).write(name -> named(organisations, name));
    }

    private Optional<Organisation> named(List<Organisation> demo, String name) {
        return demo.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .or(() ->
                        platform.organisations().all().stream()
                                .filter(it -> it.name().equals(name))
                                .findFirst());
    }
}
