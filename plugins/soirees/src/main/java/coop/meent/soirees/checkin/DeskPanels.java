package coop.meent.soirees.checkin;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Panel.Shown;
import coop.meent.soirees.registrations.Own;
import java.util.Map;
import java.util.Optional;

/// What the door adds to the pages of others.
final class DeskPanels {
    private final Platform platform;
    private final Door door;
    private final PaperPages papers;

    DeskPanels(Platform platform, Door door, PaperPages papers) {
        this.platform = platform;
        this.door = door;
        this.papers = papers;
    }

    /// {@return how the door stands, for the organiser; empty for what has no door}
    Optional<Shown> atDesk(Viewer viewer, Event event) {
        if (!event.published()) {
            return Optional.empty();
        }
        var figures = DoorView.Figures.of(door.guests(viewer, event.id()));
        var times = DoorView.Times.of(event, platform.clock().instant());
        return Optional.of(
                new Shown(
                        "soirees/checkin/at-desk.peb",
                        Map.of("figures", figures, "times", times, "eventPath", event.path())));
    }

    /// {@return the badge before, and the certificate after}
    Optional<Shown> atPlace(Viewer viewer, Own own) {
        var event = own.event();
        if (!own.registration().placed() || !event.published()) {
            return Optional.empty();
        }
        if (!event.over(platform.clock().instant())) {
            // what is on the web alone has no door
            if (!event.venue().hall() && !event.venue().online().isEmpty()) {
                return Optional.empty();
            }
            var code =
                    platform.links().absolute("/soirees/badge/" + own.registration().badge(), "nl");
            return Optional.of(new Shown("soirees/checkin/own-badge.peb", Map.of("code", code)));
        }
        return papers.stay(viewer, own)
                .map(it ->
                        new Shown(
                                "soirees/checkin/own-certificate.peb",
                                Map.of("stay", it, "own", own)));
    }
}
