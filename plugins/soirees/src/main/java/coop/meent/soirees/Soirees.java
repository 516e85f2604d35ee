package coop.meent.soirees;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import java.util.List;
import java.util.function.Function;

/// Soirées and webinars: a list of parts, each of which brings what its package has.
public final class Soirees implements MeentPlugin {
    private final List<MeentPlugin> parts;

    public Soirees(Platform platform) {
        this.parts = List.of();
    }

    @Override
    public List<Route> routes() {
        return all(MeentPlugin::routes);
    }

    private <T> List<T> all(Function<MeentPlugin, List<T>> what) {
        return parts.stream().map(what).flatMap(List::stream).toList();
    }
}
