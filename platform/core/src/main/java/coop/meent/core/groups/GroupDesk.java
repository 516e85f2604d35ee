package coop.meent.core.groups;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Slice;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.groups.GroupStore.Asked;
import coop.meent.core.groups.MemberForm.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What is done with groups: they are found, made, changed and handed over.
final class GroupDesk {
    private final Transactions core;
    private final GroupStore groups = new GroupStore();
    private final MemberStore members = new MemberStore();
    private final Clock clock;

    GroupDesk(Transactions core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /// What became of a form.
    ///
    /// @param id of the group; empty when there are problems
    record Written(OptionalLong id, List<Problem> problems) {
        private static Written refused(List<Problem> problems) {
            return new Written(OptionalLong.empty(), problems);
        }
    }

    /// Groups of the viewer's own, and others.
    record Found(List<KnownGroup> mine, Slice<KnownGroup> others) {}

    /// {@return the groups that count for the viewer, by name}
    List<KnownGroup> mine(Handle db, Viewer viewer) {
        return viewer.groups().isEmpty() ? List.of() : groups.these(db, viewer.groups(), today());
    }

    /// {@return what the first page of groups shows: one's own apart, unless something was asked}
    Found overview(Viewer viewer, GroupQuery query, int limit) {
        boolean apart = !query.narrowed();
        return core.read(
                viewer,
                db ->
                        new Found(
                                apart && query.after() == 0 ? mine(db, viewer) : List.of(),
                                list(
                                        db,
                                        viewer,
                                        query,
                                        apart ? viewer.groups() : Set.of(),
                                        limit)));
    }

    /// {@return a piece of the groups that the viewer sees}
    Slice<KnownGroup> list(Viewer viewer, GroupQuery query, int limit) {
        return core.read(viewer, db -> list(db, viewer, query, Set.of(), limit));
    }

    private Slice<KnownGroup> list(
            Handle db, Viewer viewer, GroupQuery query, Set<Long> without, int limit) {
        var only =
                GroupRules.seesAll(viewer)
                        ? Optional.<Set<Long>>empty()
                        : Optional.of(viewer.groups());
        var asked =
                new Asked(
                        GroupData.folded(query.q()), query.closed(), only, without, query.after());
        var rows = groups.piece(db, asked, today(), limit + 1);
        return Slice.of(rows, limit, it -> Long.toString(it.id()));
    }

    /// {@return the group}
    ///
    /// @throws MeentException when there is none that the viewer sees
    KnownGroup find(Viewer viewer, long id) {
        return core.read(viewer, db -> seen(db, viewer, id));
    }

    /// {@return the group, which the viewer keeps}
    KnownGroup kept(Viewer viewer, long id) {
        var group = find(viewer, id);
        GroupRules.keeps(viewer, group);
        return group;
    }

    /// Makes a group; whoever makes it is in it, and keeps it if they count in it.
    Written make(Viewer viewer, GroupForm form, LocalDate starts) {
        var problems = form.check();
        if (!problems.isEmpty()) {
            return Written.refused(problems);
        }
        return core.run(viewer, tx -> make(tx, viewer, form.data(), starts));
    }

    // somebody of the team who acts for no member makes a group for others
    private Written make(Transaction tx, Viewer viewer, GroupData typed, LocalDate starts) {
        var db = tx.handle();
        if (groups.taken(db, typed.norm(), 0, today())) {
            return Written.refused(taken());
        }
        var keeper = viewer.member() ? viewer.person() : OptionalLong.empty();
        var data =
                new GroupData(
                        typed.name(),
                        typed.description(),
                        keeper,
                        OptionalLong.empty(),
                        viewer.administrator() && typed.alsoGuests(),
                        Optional.empty());
        long id = groups.insert(db, data.name(), data.norm(), starts);
        groups.update(db, id, data, clock.instant());
        keeper.ifPresent(it -> members.insert(db, id, it, new Days(starts, Optional.empty())));
        return said(tx, "group.made", id, Map.of("starts", starts.toString()));
    }

    /// Changes a group, and who keeps it.
    Written change(Viewer viewer, long id, GroupForm form) {
        var problems = form.check();
        if (!problems.isEmpty()) {
            return Written.refused(problems);
        }
        return core.run(viewer, tx -> change(tx, viewer, id, form.data()));
    }

    private Written change(Transaction tx, Viewer viewer, long id, GroupData typed) {
        var db = tx.handle();
        var before = locked(db, viewer, id);
        GroupRules.keeps(viewer, before);
        var data =
                new GroupData(
                        typed.name(),
                        typed.description(),
                        typed.keeper(),
                        typed.deputy(),
                        viewer.administrator() ? typed.alsoGuests() : before.alsoGuests(),
                        typed.ends());
        var problems = wrong(db, viewer, before, data);
        if (!problems.isEmpty()) {
            return Written.refused(problems);
        }
        groups.update(db, id, data, clock.instant());
        if (data.keeper().isPresent() && !data.keeper().equals(before.keeperId())) {
            long next = data.keeper().getAsLong();
            GroupNews.kept(viewer, before, next, clock.instant().toString()).ifPresent(tx::notify);
        }
        return said(tx, "group.changed", id, told(data));
    }

    private static Map<String, ?> told(GroupData data) {
        return Map.of(
                "keeper", data.keeper().orElse(0),
                "deputy", data.deputy().orElse(0),
                "alsoGuests", data.alsoGuests(),
                "ends", data.ends().map(LocalDate::toString).orElse(""));
    }

    private List<Problem> wrong(Handle db, Viewer viewer, KnownGroup before, GroupData data) {
        var problems = new ArrayList<Problem>();
        if (groups.taken(db, data.norm(), before.id(), today())) {
            problems.addAll(taken());
        }
        if (data.ends().filter(before.starts()::isAfter).isPresent()) {
            problems.add(Problem.of("ends", "groups.problem.closed"));
        }
        var counting = members.counting(db, before.id(), today());
        if (data.keeper().isEmpty() && !viewer.administrator()) {
            problems.add(Problem.of("keeper", "groups.problem.keeper"));
        }
        problems.addAll(posted("keeper", data.keeper(), before.keeperId(), counting));
        problems.addAll(posted("deputy", data.deputy(), before.deputyId(), counting));
        if (data.deputy().isPresent() && data.deputy().equals(data.keeper())) {
            problems.add(Problem.of("deputy", "groups.problem.twice"));
        }
        return problems;
    }

    private static List<Problem> posted(
            String field, OptionalLong next, OptionalLong now, Set<Long> counting) {
        boolean fits = next.isEmpty() || next.equals(now) || counting.contains(next.getAsLong());
        return fits ? List.of() : List.of(Problem.of(field, "groups.problem.post"));
    }

    private static List<Problem> taken() {
        return List.of(Problem.of("name", "groups.problem.taken"));
    }

    private KnownGroup locked(Handle db, Viewer viewer, long id) {
        groups.lock(db, id);
        return seen(db, viewer, id);
    }

    private KnownGroup seen(Handle db, Viewer viewer, long id) {
        return groups.find(db, id, today())
                .filter(it -> GroupRules.sees(viewer, it.id()))
                .orElseThrow(() -> MeentException.notFound("group"));
    }

    private static Written said(Transaction tx, String action, long id, Map<String, ?> details) {
        tx.audit(action, "group:" + id, details);
        tx.publish("group", Long.toString(id));
        return new Written(OptionalLong.of(id), List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
