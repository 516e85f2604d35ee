package coop.meent.compass.scans;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.compass.scans.ListStore.Listed;
import java.util.List;
import java.util.stream.Stream;

/// What waits at home: scans that somebody did not answer yet.
final class AtHome {
    private static final int MOST = 5;

    private final Platform platform;
    private final Scans scans;

    AtHome(Platform platform, Scans scans) {
        this.platform = platform;
        this.scans = scans;
    }

    List<Waiting> waiting(Viewer viewer) {
        return scans.waiting(viewer, MOST).stream()
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(Listed it, String language) {
        var scan = it.scan();
        var name = scan.organisation().stream().boxed().flatMap(this::name).findFirst();
        var begun = it.mine().isPresent() ? "begun" : "new";
        return new Waiting(
                Scan.TYPE + ":" + scan.id(),
                name.map(Sign::organisation).orElse(Sign.COMMUNITY),
                name.map(its -> text(language, "scans.waiting." + begun, its))
                        .orElseGet(() -> text(language, "scans.waiting.own")),
                text(language, "scans.waiting.text"),
                scan.closesOn(),
                scan.path() + "/answer",
                text(language, "scans.waiting.action." + begun),
                Whose.PERSON);
    }

    private Stream<String> name(long organisation) {
        return platform.organisations().find(organisation).map(Organisation::name).stream();
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}
