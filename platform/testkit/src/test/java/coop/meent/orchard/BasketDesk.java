package coop.meent.orchard;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.DatedAudience;
import coop.meent.api.MeentException;
import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be done with baskets, and by whom.
final class BasketDesk {
    private static final Viewer SELF = Viewer.system("orchard.baskets");

    private final Platform platform;
    private final Audiences audiences;
    private final Clock clock;
    private final BasketStore store;

    BasketDesk(Platform platform, BasketStore store) {
        this.platform = platform;
        this.audiences = platform.audiences();
        this.clock = platform.clock();
        this.store = store;
    }

    // cut: asked
    /// {@return those that the viewer may see now; list, feed, API and count show no others}
    List<Basket> visible(Viewer viewer) {
        var terms = audiences.terms(viewer);
        return platform.transactions()
                .read(viewer, db -> store.visible(db, terms, clock.instant()));
    }

    /// {@return one that the viewer may see now; page and file show no other}
    Basket find(Viewer viewer, long id) {
        return platform.transactions().read(viewer, db -> store.byId(db, Set.of(id))).stream()
                .filter(it -> audiences.admits(viewer, it.audiences()))
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("basket " + id));
    }

    // end

    Basket fill(Viewer viewer, String name, Audience audience, Optional<Instant> publicFrom) {
        long filler = viewer.person().orElseThrow();
        var filled = new Basket(0, filler, name, audience, publicFrom, clock.instant());
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var kept = store.insert(tx.handle(), filled);
                            var subject = Basket.TYPE + ":" + kept.id();
                            tx.audit("basket.filled", subject, Map.of());
                            tx.publish(Basket.TYPE, Long.toString(kept.id()));
                            tx.notify(
                                    Notice.of("orchard.basket", subject, kept.path())
                                            .saying("baskets.notice", name));
                            return kept;
                        });
    }

    // cut: notice
    NoticeKind kind() {
        return new NoticeKind(
                "orchard.basket",
                "baskets.notice.label",
                "baskets.notice.explanation",
                NoticeKind.Channel.DAILY,
                audiences.sight(this::audiences));
    }

    private Map<String, List<DatedAudience>> audiences(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return platform.transactions().read(SELF, db -> store.byId(db, numbers)).stream()
                .collect(Collectors.toMap(it -> Long.toString(it.id()), Basket::audiences));
    }
    // end
}
