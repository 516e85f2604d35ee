package coop.meent.compass.answering;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class AnsweringPart implements MeentPlugin {
    private final JoinPages join;
    private final LinkPages link;
    private final OwnPages own;
    private final AnswerApi api;

    private AnsweringPart(Platform platform, SetsPart sets, ScansPart scans) {
        var seats = new Seats(platform, sets.sets(), scans.sight());
        var answering = new Answering(platform);
        var views = new Views(platform);
        var pages = new SeatPages(seats, answering, views);
        this.join = new JoinPages(platform, seats, answering, views);
        this.link = new LinkPages(platform, seats, pages, new LinkMail(platform, views));
        this.own = new OwnPages(seats, answering, pages, views);
        this.api = new AnswerApi(platform, seats, answering);
    }

    public static AnsweringPart in(Platform platform, SetsPart sets, ScansPart scans) {
        return new AnsweringPart(platform, sets, scans);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(join.routes(), link.routes(), own.routes()).flatMap(List::stream).toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }
}
