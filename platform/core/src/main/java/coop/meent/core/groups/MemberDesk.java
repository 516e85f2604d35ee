package coop.meent.core.groups;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Slice;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.groups.CandidateStore.Candidate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Who comes into a group and who leaves it.
final class MemberDesk {
    private static final int FORMER = 50;

    private final Transactions core;
    private final GroupStore groups = new GroupStore();
    private final MemberStore members = new MemberStore();
    private final Candidates candidates;
    private final Clock clock;

    MemberDesk(Transactions core, Clock clock) {
        this.core = core;
        this.clock = clock;
        this.candidates = new Candidates(clock);
    }

    /// {@return a piece of the members by name; who does not count is shown to whoever keeps it}
    Slice<Membership> members(
            Viewer viewer, KnownGroup group, LocalDate day, long after, int limit) {
        var asked = new MemberStore.Asked(group.id(), day, group.keptBy(viewer), after);
        return sliced(core.read(viewer, db -> members.piece(db, asked, limit + 1)), limit);
    }

    /// A group with a piece of its members, and the last who left, for whoever keeps it.
    record Shown(KnownGroup group, Slice<Membership> members, List<Membership> former) {}

    Shown show(Viewer viewer, long id, long after, int limit) {
        return core.read(
                viewer,
                db -> {
                    var group = seen(db, viewer, id);
                    boolean keeps = group.keptBy(viewer);
                    var asked = new MemberStore.Asked(id, today(), keeps, after);
                    return new Shown(
                            group,
                            sliced(members.piece(db, asked, limit + 1), limit),
                            keeps ? members.former(db, id, today(), FORMER) : List.of());
                });
    }

    private static Slice<Membership> sliced(List<Membership> rows, int limit) {
        return Slice.of(rows, limit, it -> Long.toString(it.id()));
    }

    /// {@return who counts in the group today, by name}
    List<Membership> counting(Viewer viewer, KnownGroup group) {
        var asked = new MemberStore.Asked(group.id(), today(), false, 0);
        return core.read(viewer, db -> members.piece(db, asked, 500));
    }

    Membership find(Viewer viewer, long group, long membership) {
        return core.read(viewer, db -> members.find(db, group, membership, today()))
                .orElseThrow(() -> MeentException.notFound("such membership"));
    }

    /// Adds somebody who is found by name, by address, or was chosen.
    ///
    /// @throws coop.meent.core.web.TooMany when the viewer tried too many addresses
    Added add(Viewer viewer, long group, MemberForm form) {
        var problems = form.check();
        if (!problems.isEmpty()) {
            return new Added.Refused(problems);
        }
        return core.run(
                viewer,
                tx -> {
                    var known = locked(tx.handle(), viewer, group);
                    GroupRules.keeps(viewer, known);
                    var sought = candidates.meant(tx.handle(), viewer, known, form);
                    return sought.sure()
                            .map(it -> insert(tx, viewer, known, it, form))
                            .orElseGet(sought::doubt);
                });
    }

    private Added insert(
            Transaction tx, Viewer viewer, KnownGroup group, Candidate who, MemberForm form) {
        var days = form.days(today());
        var db = tx.handle();
        if (days.starts().isBefore(group.starts()) || group.closed(days.starts())) {
            return Added.Refused.because("starts", "groups.problem.outside");
        }
        if (days.ends().filter(days.starts()::isAfter).isPresent()) {
            return Added.Refused.because("ends", "groups.problem.ends");
        }
        if (members.overlaps(db, group.id(), who.person(), days)) {
            return Added.Refused.because("who", "groups.problem.already", who.name());
        }
        long id = members.insert(db, group.id(), who.person(), days);
        said(
                tx,
                "group.member.added",
                group.id(),
                Map.of(
                        "membership", id,
                        "person", who.person(),
                        "starts", days.starts().toString(),
                        "ends", days.ends().map(LocalDate::toString).orElse("")));
        GroupNews.added(viewer, group, who.person(), id).ifPresent(tx::notify);
        return new Added.Done(id);
    }

    /// Ends a membership with the day as its last; one that has not begun by then disappears.
    void end(Viewer viewer, long group, long membership, LocalDate lastDay) {
        core.run(
                viewer,
                tx -> {
                    var known = locked(tx.handle(), viewer, group);
                    GroupRules.keeps(viewer, known);
                    var found = members.find(tx.handle(), group, membership, today());
                    var open = found.orElseThrow(() -> MeentException.notFound("such membership"));
                    if (open.ends().filter(lastDay::isAfter).isPresent()) {
                        throw new MeentException(
                                Code.CONFLICT, "it ends earlier already: " + open.ends().get());
                    }
                    end(tx, viewer, known, open, lastDay);
                    return membership;
                });
    }

    /// Leaves at once: yesterday was the last day.
    void leave(Viewer viewer, long group) {
        core.run(
                viewer,
                tx -> {
                    var known = locked(tx.handle(), viewer, group);
                    long person = viewer.person().orElseThrow();
                    var mine = members.of(tx.handle(), group, person, today());
                    mine.forEach(it -> end(tx, viewer, known, it, today().minusDays(1)));
                    return group;
                });
    }

    private void end(
            Transaction tx, Viewer viewer, KnownGroup group, Membership open, LocalDate lastDay) {
        var db = tx.handle();
        if (lastDay.isBefore(open.starts())) {
            members.delete(db, open.id());
        } else {
            members.end(db, open.id(), lastDay);
        }
        if (lastDay.isBefore(today())) {
            groups.relieve(db, group.id(), open.person());
        }
        said(
                tx,
                "group.member.ended",
                group.id(),
                Map.of(
                        "membership", open.id(),
                        "person", open.person(),
                        "starts", open.starts().toString(),
                        "ends", lastDay.toString()));
        GroupNews.left(viewer, group, open).ifPresent(tx::notify);
    }

    private static void said(Transaction tx, String action, long group, Map<String, ?> details) {
        tx.audit(action, "group:" + group, details);
        tx.publish("group", Long.toString(group));
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
