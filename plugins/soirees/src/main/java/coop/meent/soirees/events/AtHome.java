package coop.meent.soirees.events;

import coop.meent.api.Access;
import coop.meent.api.Fragment;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.soirees.events.EventListStore.Filter;
import coop.meent.soirees.typed.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Events elsewhere on the site: the next two at home, those of an organisation on its page, and
/// the drafts whose day comes near.
final class AtHome {
    private static final int NEXT = 2;
    private static final int FEW = 4;
    private static final Duration NEAR = Duration.ofDays(30);

    private final EventListStore store = new EventListStore();
    private final Platform platform;
    private final EventLists lists;
    private final EventViews views;

    AtHome(Platform platform, EventLists lists, EventViews views) {
        this.platform = platform;
        this.lists = lists;
        this.views = views;
    }

    List<Fragment> fragments() {
        var all = Access.EVERYONE;
        return List.of(
                new Fragment("home", all, "soirees/events/home.peb", (viewer, _) -> next(viewer)),
                new Fragment("organisation.page", all, "soirees/events/home.peb", this::of));
    }

    private Optional<Map<String, ?>> next(Viewer viewer) {
        return shown(viewer, Filter.coming(), NEXT, "");
    }

    private Optional<Map<String, ?>> of(Viewer viewer, String subject) {
        return Asked.number(subject, 18)
                .flatMap(it -> shown(viewer, Filter.coming().of(it), FEW, Long.toString(it)));
    }

    private Optional<Map<String, ?>> shown(Viewer viewer, Filter filter, int most, String host) {
        var rows = views.views(viewer, lists.list(viewer, filter, most).items());
        return rows.isEmpty() ? Optional.empty() : Optional.of(Map.of("rows", rows, "host", host));
    }

    List<Waiting> waiting(Viewer viewer) {
        var hosts = EventSight.hosts(viewer);
        if (hosts.isEmpty()) {
            return List.of();
        }
        var now = lists.now();
        return platform
                .transactions()
                .read(viewer, db -> store.drafts(db, hosts, now, now.plus(NEAR)))
                .stream()
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(Event it, String language) {
        var texts = platform.texts();
        var host = platform.organisations().find(it.host()).map(Organisation::name);
        return new Waiting(
                it.subject(),
                host.map(Sign::organisation).orElse(Sign.COMMUNITY),
                texts.text(language, "events.waiting", it.words().title()),
                texts.text(language, "events.waiting.text"),
                Optional.of(it.times().day()),
                it.path() + "/desk",
                texts.text(language, "events.waiting.action"),
                Whose.PERSON);
    }
}
