package coop.meent.core;

import coop.meent.core.calendars.CalendarDesk;

/// Builds the calendars on the floors below.
final class CalendarFloor {
    private CalendarFloor() {}

    static CalendarDesk on(Foundation ground, Community community) {
        return CalendarDesk.in(
                new CalendarDesk.Around(
                        ground.core(),
                        ground.passes().of("core"),
                        community.people().viewers()::of,
                        viewer -> community.circles().eyes(viewer)::admitted,
                        new CalendarDesk.Wording(
                                community.texts(),
                                ground.looks().types(),
                                community.pages().identity()::name),
                        ground.addresses(),
                        ground.clock()));
    }
}
