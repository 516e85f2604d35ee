package coop.meent.compass.sets;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class SetsPart implements MeentPlugin {
    private final Sets sets;
    private final List<Route> pages;
    private final SetApi api;

    private SetsPart(Platform platform) {
        this.sets = new Sets(platform.transactions());
        var reading = new SetReading(platform.transactions(), sets);
        var desk = new SetDesk(platform, sets, reading);
        var views = new SetViews(platform.texts());
        this.pages =
                Stream.of(
                                new SetPages(reading, desk, views).routes(),
                                new DraftPages(reading, desk, views).routes(),
                                new QuestionPages(reading, desk, views).routes())
                        .flatMap(List::stream)
                        .toList();
        this.api = new SetApi(reading, desk, platform.texts());
    }

    public static SetsPart in(Platform platform) {
        return new SetsPart(platform);
    }

    /// {@return which sets there are}
    public Sets sets() {
        return sets;
    }

    @Override
    public List<Route> routes() {
        return pages;
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }
}
