package coop.meent.core;

import coop.meent.api.Route;
import coop.meent.core.calendars.CalendarDesk;
import coop.meent.core.charges.ChargesFloor;
import coop.meent.core.exchange.Exchange;
import coop.meent.core.freshness.FreshnessFloor;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.live.LivePages;
import coop.meent.core.progress.ProgressFloor;
import coop.meent.core.work.Schedule;
import java.util.List;
import java.util.stream.Stream;

/// What several plugins share, built once: doors to each other, and nouns that none of them owns.
///
/// @param freshness whether what is written is still correct
/// @param exchange events, fragments of pages and facts between plugins
/// @param live pages that show a change by themselves
/// @param charges what must be paid
/// @param calendars entries with their time, as agenda and as feeds
/// @param work that lasts, and shows how far it is
record Commons(
        FreshnessFloor freshness,
        Exchange exchange,
        LivePages live,
        ChargesFloor charges,
        CalendarDesk calendars,
        ProgressFloor work)
        implements AutoCloseable {
    static Commons on(Foundation ground, Community community, HomeFloor home) {
        return new Commons(
                MemberFloor.freshness(ground, community, home),
                PluginFloor.exchange(ground),
                ground.live(),
                Treasury.on(ground, community, home),
                CalendarFloor.on(ground, community),
                ProgressFloor.in(ground.core(), ground.heavy(), ground.clock()));
    }

    /// {@return what reads the outbox}
    List<Community.Reader> readers() {
        return List.of(
                new Community.Reader("live", live.news()),
                new Community.Reader("exchange", exchange.step()),
                new Community.Reader("progress", work::next));
    }

    void schedule(Schedule schedule) {
        schedule.register("freshness", List.of(freshness.work()));
        schedule.register("exchange", exchange.work());
        schedule.register("progress", List.of(work.upkeep()));
    }

    List<Route> routes() {
        return Stream.of(freshness.routes(), calendars.routes(), charges.routes(), work.routes())
                .flatMap(List::stream)
                .toList();
    }

    List<Route> apiRoutes() {
        return Stream.of(
                        freshness.apiRoutes(),
                        calendars.apiRoutes(),
                        charges.apiRoutes(),
                        work.apiRoutes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        live.close();
    }
}
