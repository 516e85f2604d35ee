package coop.meent.compass.network;

import coop.meent.api.Access;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.compass.scans.ScansPart;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class NetworkPart implements MeentPlugin {
    private final Platform platform;
    private final ScansPart scans;
    private final Consents consents;
    private final Making making;
    private final Editions editions;
    private final NetworkWords words;
    private final UptakePages uptake;
    private final Access access;

    private NetworkPart(Platform platform, ScansPart scans) {
        this.platform = platform;
        this.scans = scans;
        this.consents = new Consents(platform, scans.sight(), platform.clock());
        this.making = new Making(platform, platform.clock());
        this.editions = new Editions(platform, consents);
        this.words = NetworkWords.in(platform);
        this.uptake = new UptakePages(new Uptakes(platform), words);
        // whoever works for an organisation, member or applicant, and who is there for all of them
        this.access =
                new Access("network", it -> !it.mandates().isEmpty() || scans.sight().board(it));
    }

    public static NetworkPart in(Platform platform, ScansPart scans) {
        return new NetworkPart(platform, scans);
    }

    /// {@return what lets organisations consent}
    ///
    /// @param clock of another moment, for a demo
    public Consents consents(Clock clock) {
        return new Consents(platform, scans.sight(), clock);
    }

    /// {@return what makes releases}
    ///
    /// @param clock of another moment, for a demo
    public Making making(Clock clock) {
        return new Making(platform, clock);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new NetworkPages(editions, consents, words).routes(access),
                        new ReleasePages(editions, making, words).routes(),
                        uptake.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return new ReleaseApi(editions, making, consents, words.names()).routes(access);
    }
}
