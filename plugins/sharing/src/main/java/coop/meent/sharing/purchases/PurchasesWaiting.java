package coop.meent.sharing.purchases;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What waits at home: a purchase of one's organisation that ends within days and has too few, and
/// one that it proposed and that can be ordered.
final class PurchasesWaiting {
    private static final Duration NEAR = Duration.ofDays(4);
    private static final int MOST = 5;

    private final Purchases purchases;
    private final Platform platform;
    private final Texts texts;
    private final Clock clock;

    PurchasesWaiting(Platform platform, Purchases purchases) {
        this.platform = platform;
        this.purchases = purchases;
        this.texts = platform.texts();
        this.clock = platform.clock();
    }

    List<Waiting> of(Viewer viewer) {
        if (viewer.mandates().isEmpty()) {
            return List.of();
        }
        return purchases.waiting(viewer, NEAR, MOST).stream()
                .filter(it -> !it.open() || !it.enough())
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(Standing it, String language) {
        var purchase = it.purchase();
        var kind = it.open() ? "short" : "order";
        return new Waiting(
                purchase.subject(),
                sign(purchase),
                texts.text(language, "purchases.waiting." + kind, purchase.title()),
                texts.text(language, "purchases.waiting." + kind + ".text", it.missing()),
                it.open() ? Optional.of(lastDay(purchase)) : Optional.empty(),
                purchase.path(),
                texts.text(language, "purchases.waiting." + kind + ".action"),
                Whose.PERSON);
    }

    private Sign sign(Purchase purchase) {
        return platform.organisations()
                .find(purchase.organisation())
                .map(Organisation::name)
                .map(Sign::organisation)
                .orElse(Sign.COMMUNITY);
    }

    private LocalDate lastDay(Purchase purchase) {
        return purchase.terms().deadline().atZone(clock.getZone()).toLocalDate();
    }
}
