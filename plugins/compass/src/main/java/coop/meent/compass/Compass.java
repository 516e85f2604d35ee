package coop.meent.compass;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Route;
import java.util.List;

/// The ICA compass: a list of parts, each of which brings what its package has. There are none yet.
public final class Compass implements MeentPlugin {
    private final List<MeentPlugin> parts = List.of();

    @Override
    public List<Route> routes() {
        return parts.stream().map(MeentPlugin::routes).flatMap(List::stream).toList();
    }
}
