package coop.meent.sharing.asks;

import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import java.util.List;
import java.util.Optional;

/// What waits at home: asks of one's own to which somebody replied, or whose day has passed.
final class AsksWaiting {
    private static final int MOST = 5;

    private final Asks asks;
    private final Texts texts;

    AsksWaiting(Platform platform, Asks asks) {
        this.asks = asks;
        this.texts = platform.texts();
    }

    List<Waiting> of(Viewer viewer) {
        return asks.waiting(viewer, MOST).stream()
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(Ask it, String language) {
        boolean over = !it.open(asks.today());
        var kind = over ? "asks.waiting.over" : "asks.waiting.replies";
        return new Waiting(
                it.subject(),
                Sign.COMMUNITY,
                texts.text(language, kind, it.title()),
                texts.text(language, kind + ".text", it.replies()),
                over ? Optional.empty() : Optional.of(it.byWhen()),
                it.path(),
                texts.text(language, kind + ".action"),
                Whose.PERSON);
    }
}
