package coop.meent.soirees.registrations;

import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What those who wait for a place hear under their bell; the mail comes in any case.
final class PlaceNews {
    private static final Viewer WORK = Viewer.system("soirees.places");

    private final EntryStore store = new EntryStore();
    private final Platform platform;

    PlaceNews(Platform platform) {
        this.platform = platform;
    }

    NoticeKind kind() {
        return new NoticeKind(
                Tidings.KIND,
                "registrations.notice.places",
                "registrations.notice.places.when",
                Channel.SITE,
                this::seen);
    }

    // somebody's place is theirs alone
    private BiPredicate<Viewer, String> seen(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        var found =
                platform.transactions().read(WORK, db -> store.all(db, numbers)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) -> {
            var it = found.get(id);
            return it != null
                    && viewer.person().isPresent()
                    && it.who().person().equals(viewer.person());
        };
    }
}
