package coop.meent.shares.demo;

import coop.meent.api.Organisation;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterParts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What the board of the demo did: old years are closed, the last one waits for a second signature,
/// and a service provider helps.
final class DemoBoard {
    private final RegisterParts registers;
    private final Clock clock;

    DemoBoard(RegisterParts registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    void fill(Viewer board, Viewer keeper, Register register, List<Organisation> organisations) {
        var today = LocalDate.now(clock);
        var demo = registers.demo();
        demo.close(keeper, board, register, DemoRegister.end(today.getYear() - 2));
        demo.askToClose(keeper, register, DemoRegister.end(today.getYear() - 1));
        organisations.stream()
                .filter(it -> it.name().startsWith("Softwarehuis"))
                .findFirst()
                .ifPresent(it -> demo.mandate(board, register, it.id()));
    }
}
