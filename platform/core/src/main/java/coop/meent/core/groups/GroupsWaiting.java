package coop.meent.core.groups;

import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.api.WaitingSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Groups whose keeper is gone wait for the deputy, and without a deputy for the team.
final class GroupsWaiting implements WaitingSource {
    private final Transactions core;
    private final GroupStore store = new GroupStore();
    private final Texts texts;
    private final Clock clock;

    GroupsWaiting(Transactions core, Texts texts, Clock clock) {
        this.core = core;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Waiting> of(Viewer viewer) {
        if (viewer.groups().isEmpty() && !viewer.administrator()) {
            return List.of();
        }
        long person = viewer.person().orElse(0);
        var today = LocalDate.now(clock);
        return core
                .read(viewer, db -> store.unkept(db, person, viewer.administrator(), today))
                .stream()
                .flatMap(it -> waiting(viewer, it))
                .toList();
    }

    private Stream<Waiting> waiting(Viewer viewer, KnownGroup group) {
        if (group.acting().isEmpty()) {
            return viewer.administrator()
                    ? Stream.of(waiting(viewer, group, Whose.TEAM, "waiting.group.team"))
                    : Stream.empty();
        }
        return group.acting().filter(it -> it.isOf(viewer)).stream()
                .map(_ -> waiting(viewer, group, Whose.PERSON, "waiting.group.deputy"));
    }

    private Waiting waiting(Viewer viewer, KnownGroup group, Whose whose, String key) {
        var language = viewer.language();
        return new Waiting(
                "group:" + group.id(),
                Sign.COMMUNITY,
                texts.text(language, key, group.name()),
                texts.text(language, key + ".text"),
                Optional.empty(),
                group.path() + (whose == Whose.TEAM ? "" : "/edit"),
                texts.text(language, "waiting.group.action"),
                whose);
    }
}
