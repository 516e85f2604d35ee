package coop.meent.core.groups;

import coop.meent.api.Groups;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The groups, as plugins see them.
final class PlatformGroups implements Groups {
    private static final Viewer SELF = Viewer.system("groups");

    private final Transactions core;
    private final GroupStore groups = new GroupStore();
    private final MemberStore members = new MemberStore();
    private final Clock clock;

    PlatformGroups(Transactions core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    @Override
    public Optional<Group> find(long id) {
        return core.read(SELF, db -> groups.find(db, id, today())).map(PlatformGroups::shown);
    }

    @Override
    public List<Group> on(LocalDate day) {
        return core.read(SELF, db -> groups.on(db, day, today())).stream()
                .map(PlatformGroups::shown)
                .toList();
    }

    @Override
    public Set<Long> members(long group, LocalDate day) {
        return core.read(SELF, db -> members.counting(db, group, day));
    }

    @Override
    public Set<Long> of(long person, LocalDate day) {
        return core.read(SELF, db -> members.groups(db, person, day));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Group shown(KnownGroup known) {
        return new Group(
                known.id(),
                known.name(),
                known.acting().map(it -> OptionalLong.of(it.person())).orElse(OptionalLong.empty()),
                known.alsoGuests(),
                known.starts(),
                known.ends());
    }
}
