package coop.meent.soirees.checkin;

import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Own;
import java.io.OutputStream;
import java.util.Map;

/// The certificate of somebody who came.
final class OwnPapers {
    private final Platform platform;
    private final DoorViews views;

    OwnPapers(Platform platform, DoorViews views) {
        this.platform = platform;
        this.views = views;
    }

    void certificate(Viewer viewer, Own own, Stay stay, OutputStream to) {
        var event = own.event();
        var who = own.registration().who();
        var host = views.host(event);
        var paper =
                new Paper(
                        "soirees/checkin/certificate-paper.peb",
                        viewer.language(),
                        Map.of(
                                "event",
                                event,
                                "name",
                                who.name(),
                                "organisation",
                                views.organisation(own.registration()),
                                "host",
                                host,
                                "stay",
                                stay,
                                "day",
                                event.times().day()),
                        platform.texts().text(viewer.language(), "checkin.certificate"),
                        host,
                        platform.clock().instant(),
                        event.words().title());
        platform.papers().write(paper, to);
    }
}
