package coop.meent.shares.proof;

import coop.meent.api.Command;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.shares.book.Book;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Registers;
import java.util.List;

/// What this package brings to the plugin.
public final class ProofParts {
    private final Checkpoints checkpoints;
    private final Watchman watchman;
    private final ProofPages pages;
    private final Command.Run verify;

    public ProofParts(Platform platform, RegisterParts below, Book book) {
        var registers = below.registers();
        var inspector = new Inspector(registers);
        this.checkpoints = new Checkpoints(platform, registers, book);
        this.watchman = new Watchman(platform, registers, inspector, checkpoints);
        this.pages = new ProofPages(platform, registers, below.door());
        this.verify = new VerifyCommand(registers, inspector);
    }

    /// {@return `./meent shares verify`, over the registers of a database}
    public static Command.Run verify(Registers registers) {
        return new VerifyCommand(registers, new Inspector(registers));
    }

    /// Looks at every register now, as it does each night.
    public void round() {
        watchman.round();
    }

    /// {@return what stands on papers}
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    public List<Route> routes() {
        return pages.routes();
    }

    public List<Route> apiRoutes() {
        return pages.apiRoutes();
    }

    public List<ScheduledWork> scheduledWork() {
        return List.of(watchman.work());
    }

    public List<Command> commands() {
        return List.of(new Command("verify", verify));
    }
}
