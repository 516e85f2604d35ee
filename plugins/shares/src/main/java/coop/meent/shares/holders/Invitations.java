package coop.meent.shares.holders;

import coop.meent.api.IssuedPass;
import coop.meent.api.MeentException;
import coop.meent.api.Pass;
import coop.meent.api.Passes;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Lets a holder tie their shares to their own account of the site: by a link that the register
/// manager hands over, once, for a month.
final class Invitations {
    static final String PURPOSE = "holder.link";
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String PATH = "/shares/link/" + Pass.SECRET;

    private final Registers registers;
    private final Passes passes;
    private final Clock clock;
    private final HolderStore store = new HolderStore();

    Invitations(Registers registers, Passes passes, Clock clock) {
        this.registers = registers;
        this.passes = passes;
        this.clock = clock;
    }

    /// {@return the path of a new link, whose secret nobody can tell after this; older ones of this
    /// holder end}
    String invite(Register register, Viewer viewer, long no) {
        return registers.run(
                register.id(),
                viewer,
                tx -> {
                    var work = new Work(tx, register, viewer, clock.instant());
                    work.hold(store, no);
                    var subject = Work.subject(register, no);
                    passes.revoke(tx, PURPOSE, subject);
                    var pass =
                            Pass.of(PURPOSE, subject, PATH, work.at().plus(MONTH))
                                    .times(1)
                                    .claiming(
                                            Map.of(
                                                    "register", Long.toString(register.id()),
                                                    "holder", Long.toString(no)));
                    work.audit("holder.invited", no, Map.of());
                    return passes.issue(tx, pass);
                });
    }

    /// {@return the links that were handed out and not used}
    List<IssuedPass> standing(Register register, long no) {
        return passes.standing(Work.subject(register, no));
    }

    /// Takes back the links that were handed out.
    void revoke(Register register, Viewer viewer, long no) {
        registers.run(
                register.id(),
                viewer,
                tx -> passes.revoke(tx, PURPOSE, Work.subject(register, no)));
    }

    /// {@return the register that the link is about}
    Register register(IssuedPass pass) {
        return registers
                .find(Long.parseLong(pass.claim("register")))
                .orElseThrow(() -> MeentException.notFound("register"));
    }

    static long holder(IssuedPass pass) {
        return Long.parseLong(pass.claim("holder"));
    }

    /// Ties the holder of the link to the viewer's account.
    void accept(Register register, Viewer viewer, IssuedPass pass) {
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    var work = new Work(tx, register, viewer, clock.instant());
                    long no = holder(pass);
                    passes.use(tx, pass);
                    work.hold(store, no);
                    store.linked(work.db(), no, viewer.person());
                    work.audit(
                            "holder.linked", no, Map.of("person", viewer.person().orElseThrow()));
                    return true;
                });
    }
}
