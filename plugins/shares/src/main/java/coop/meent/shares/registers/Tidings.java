package coop.meent.shares.registers;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people hear of who keeps or sees a register; never what stands in it.
final class Tidings {
    private static final String PROPOSED = "shares.proposed";
    private static final String MANDATE = "shares.mandate";

    private final Registers registers;

    Tidings(Registers registers) {
        this.registers = registers;
    }

    List<NoticeKind> kinds() {
        return List.of(kind(PROPOSED, this::board), kind(MANDATE, this::mandated));
    }

    private static NoticeKind kind(
            String id, Function<Set<String>, BiPredicate<Viewer, String>> rule) {
        return new NoticeKind(id, id + ".label", id + ".explanation", Channel.NOW, rule::apply);
    }

    static Notice waiting(Register register, Proposal proposal, Collection<Long> to) {
        return Notice.of(PROPOSED, "register:" + register.id(), proposal.path())
                .to(to)
                .saying("shares.proposed", register.name())
                .once("proposal " + proposal.no());
    }

    static Notice granted(Register register, int no, Collection<Long> to) {
        return Notice.of(MANDATE, "register:" + register.id(), "/shares/" + register.id())
                .to(to)
                .saying("shares.mandate.granted", register.name())
                .once("granted " + no);
    }

    static Notice revoked(Register register, int no, Collection<Long> to) {
        return Notice.of(MANDATE, "register:" + register.id(), "/shares")
                .to(to)
                .saying("shares.mandate.revoked", register.name())
                .once("revoked " + no);
    }

    private BiPredicate<Viewer, String> board(Set<String> subjects) {
        var organisations =
                registers.all().stream()
                        .filter(it -> subjects.contains(Long.toString(it.id())))
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Register::organisation));
        return (viewer, subject) ->
                organisations.containsKey(subject)
                        && viewer.holds(organisations.getOrDefault(subject, 0L), Standings.board());
    }

    // who is told by name that a mandate of theirs began or ended may read it also afterwards
    private BiPredicate<Viewer, String> mandated(Set<String> subjects) {
        return (viewer, subject) -> viewer.signedIn() && subjects.contains(subject);
    }
}
