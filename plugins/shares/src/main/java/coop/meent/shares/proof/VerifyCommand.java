package coop.meent.shares.proof;

import coop.meent.api.Command;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.util.List;
import java.util.Optional;

/// `./meent shares verify`: looks at the registers of this installation.
final class VerifyCommand implements Command.Run {
    private final Registers registers;
    private final Inspector inspector;

    VerifyCommand(Registers registers, Inspector inspector) {
        this.registers = registers;
        this.inspector = inspector;
    }

    @Override
    public int with(Command.Call call) {
        var report = new Report(call);
        var asked = Asked.read(call.arguments());
        if (!asked.problems().isEmpty()) {
            return report.refuse(asked.problems().getFirst());
        }
        var chosen = chosen(asked);
        if (chosen.isEmpty() && !asked.register().isEmpty()) {
            return report.refuse("There is no register %s here.".formatted(asked.register()));
        }
        if (asked.checkpoint().isPresent() && chosen.size() != 1) {
            return report.refuse("Say with --register of which register the checkpoint is.");
        }
        if (chosen.isEmpty()) {
            call.err().println("There is no share register here.");
        }
        var known = asked.checkpoint().map(Checkpoint.Quoted::checkpoint).stream().toList();
        chosen.forEach(it -> report.tell(name(it), inspector.inspect(it, known)));
        return report.code();
    }

    private List<Register> chosen(Asked asked) {
        var key = asked.checkpoint().flatMap(Checkpoint.Quoted::register);
        return registers.all().stream()
                .filter(it -> asked.register().isEmpty() || isCalled(it, asked.register()))
                .filter(it -> key.equals(Optional.of(it.key())) || key.isEmpty())
                .toList();
    }

    private static boolean isCalled(Register register, String name) {
        return Long.toString(register.id()).equals(name)
                || register.name().equalsIgnoreCase(name)
                || register.key().toString().equalsIgnoreCase(name);
    }

    private static String name(Register register) {
        return "Register %d (%s)".formatted(register.id(), register.name());
    }
}
