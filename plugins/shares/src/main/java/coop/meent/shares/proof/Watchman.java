package coop.meent.shares.proof;

import coop.meent.api.Mail;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.proof.CheckpointStore.Check;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at every register each night. Whose chain holds gets a checkpoint, when it grew; of one
/// that does not, its people are told, and it is not vouched for.
final class Watchman {
    private static final Viewer SELF = Viewer.system("shares.proof");
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int LINES = 20;

    private final Platform platform;
    private final Registers registers;
    private final Inspector inspector;
    private final Checkpoints checkpoints;
    private final CheckpointStore store = new CheckpointStore();

    Watchman(Platform platform, Registers registers, Inspector inspector, Checkpoints checkpoints) {
        this.platform = platform;
        this.registers = registers;
        this.inspector = inspector;
        this.checkpoints = checkpoints;
    }

    ScheduledWork work() {
        return ScheduledWork.daily("proof", LocalTime.of(4, 30), this::round);
    }

    void round() {
        registers.all().forEach(this::look);
    }

    private void look(Register register) {
        var found = inspector.inspect(register, List.of());
        var now = platform.clock().instant();
        var lines = found.findings().stream().limit(LINES).map(Noted::line).toList();
        var check = new Check(now, found.head().seq(), found.holds(), lines);
        var warned = found.holds() ? List.<Person>of() : checkpoints.receivers(register);
        registers.<Boolean>run(
                register.id(),
                SELF,
                tx -> {
                    store.checked(tx.handle(), register.id(), check);
                    store.forget(tx.handle(), register.id(), now.minus(KEPT));
                    warned.forEach(it -> tx.send(warning(register, found, it)));
                    return audited(tx, register, check);
                });
        if (found.holds()) {
            checkpoints.send(register);
        }
    }

    private static boolean audited(Transaction tx, Register register, Check check) {
        if (!check.holds()) {
            tx.audit(
                    "chain.broken",
                    "register:" + register.id(),
                    Map.of("problems", check.problems().size()));
        }
        return check.holds();
    }

    private Mail warning(Register register, Inspection found, Person to) {
        var words = platform.texts();
        var language = to.language();
        var first = Long.toString(found.findings().getFirst().seq());
        return new Mail(
                to.id(),
                words.text(language, "shares.proof.warning.subject", register.name()),
                words.text(language, "shares.proof.warning.text", register.name(), first),
                Optional.of(
                        new Mail.Action(
                                words.text(language, "shares.proof.warning.action"),
                                platform.links()
                                        .absolute(
                                                "/shares/" + register.id() + "/proof", language))));
    }
}
