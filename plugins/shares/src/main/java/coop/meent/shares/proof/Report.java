package coop.meent.shares.proof;

import coop.meent.api.Command;

/// Tells whoever stands at the shell what came of it.
final class Report {
    private final Command.Call call;
    private int code = Command.DONE;

    Report(Command.Call call) {
        this.call = call;
    }

    /// Tells of a register.
    ///
    /// @param name it is called so
    void tell(String name, Inspection found) {
        if (found.holds()) {
            call.out()
                    .println(
                            "%s: %d entries hold, and the chain ends at %s"
                                    .formatted(name, found.entries(), found.head().text()));
            return;
        }
        code = Command.FAILED;
        found.findings().forEach(it -> call.out().println(it.line(name)));
        if (found.more() > 0) {
            call.out().println("%s: and %d more.".formatted(name, found.more()));
        }
    }

    /// Tells why nothing was looked at.
    int refuse(String problem) {
        call.err().println("meent: " + problem);
        call.err().println(Asked.USAGE);
        return Command.REFUSED;
    }

    int code() {
        return code;
    }
}
