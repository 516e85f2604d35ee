package coop.meent.soirees.evening;

import coop.meent.api.Platform;
import coop.meent.soirees.events.Events;

/// Everything that carries out what is asked for an evening, put together once.
record Workshop(
        Platform platform,
        Events events,
        Evenings evenings,
        PlanDesk plans,
        RoundDesk rounds,
        AttendanceDesk attendance,
        Mending mending,
        ScreenLinks links) {
    static Workshop in(Platform platform, Events events) {
        var transactions = platform.transactions();
        var mending = new Mending(platform.organisations(), platform.clock());
        var links = new ScreenLinks(platform, events);
        return new Workshop(
                platform,
                events,
                new Evenings(platform, links),
                new PlanDesk(platform, events, mending),
                new RoundDesk(transactions, events, mending, platform.clock()),
                new AttendanceDesk(transactions, events, mending, platform.clock()),
                mending,
                links);
    }
}
