package coop.meent.sharing.warmth;

import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;

/// Thanks as they are reported and hidden, and who hears of them.
final class ThanksCare {
    private static final Viewer WORK = Viewer.system("sharing.thanks");

    private final ThanksStore store = new ThanksStore();
    private final ThingStore things = new ThingStore();
    private final Platform platform;
    private final Sight sight;

    ThanksCare(Platform platform, Sight sight) {
        this.platform = platform;
        this.sight = sight;
    }

    Reportable reportable() {
        return new Reportable(Thanks.TYPE, this::find, this::hide);
    }

    private Optional<Reportable.Thing> find(Handle db, Viewer viewer, String id) {
        return id.matches("\\d{1,18}")
                ? store.find(db, Long.parseLong(id)).flatMap(it -> find(db, viewer, it))
                : Optional.empty();
    }

    private Optional<Reportable.Thing> find(Handle db, Viewer viewer, Thanks it) {
        boolean own = it.person().isPresent() && it.person().equals(viewer.person());
        return things.find(db, it.thing())
                .filter(thing -> sight.sees(viewer, thing))
                .filter(_ -> it.hidden().isEmpty() || own || viewer.administrator())
                .map(thing ->
                        new Reportable.Thing(
                                thing.title(),
                                thing.path() + "#thanks",
                                it.person(),
                                OptionalLong.empty()));
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
    }

    NoticeKind kind() {
        return new NoticeKind(
                ThanksDesk.KIND, "warmth.kind", "warmth.kind.when", Channel.DAILY, this::judge);
    }

    // who lends it hears of it, and nobody else
    private BiPredicate<Viewer, String> judge(Set<String> ids) {
        var owners = platform.transactions().read(WORK, db -> owners(db, ids));
        return (viewer, id) ->
                Optional.ofNullable(owners.get(id))
                        .filter(it -> viewer.organisations().contains(it))
                        .isPresent();
    }

    private Map<String, Long> owners(Handle db, Set<String> ids) {
        var owners = new HashMap<String, Long>();
        for (var id : ids) {
            store.find(db, Long.parseLong(id))
                    .filter(it -> it.hidden().isEmpty())
                    .flatMap(it -> things.find(db, it.thing()))
                    .map(Thing::organisation)
                    .ifPresent(it -> owners.put(id, it));
        }
        return owners;
    }
}
