package coop.meent.soirees.registrations;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Tells somebody on their home page that a place is kept for them.
final class PlaceWaiting {
    private final Platform platform;

    PlaceWaiting(Platform platform) {
        this.platform = platform;
    }

    List<Waiting> of(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        long person = viewer.person().orElse(0);
        var now = platform.clock().instant();
        return platform
                .transactions()
                .read(viewer, db -> new PlacesStore().held(db, person, now))
                .stream()
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(PlacesStore.Held it, String language) {
        var texts = platform.texts();
        return new Waiting(
                "registration:" + it.registration(),
                Sign.COMMUNITY,
                texts.text(language, "registrations.notice.offered", it.title()),
                texts.text(language, "registrations.waiting.text"),
                Optional.of(LocalDate.ofInstant(it.until(), platform.calendars().zone())),
                "/soirees/mine/" + it.registration(),
                texts.text(language, "registrations.waiting.action"),
                Whose.PERSON);
    }
}
