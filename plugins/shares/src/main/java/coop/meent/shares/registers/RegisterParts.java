package coop.meent.shares.registers;

import coop.meent.api.Platform;
import coop.meent.api.Route;
import java.util.List;

/// What this package brings to the plugin, and what the packages above build on.
public final class RegisterParts {
    private final Registers registers;
    private final Standings standings;
    private final AccessLog log;
    private final RegisterDoor door;
    private final OpenPages opening;

    public RegisterParts(Platform platform) {
        this.registers = new Registers(platform.transactions(), platform.clock());
        this.standings = new Standings(registers);
        this.log = new AccessLog(registers);
        this.door = new RegisterDoor(standings, log);
        this.opening = new OpenPages(platform, registers);
    }

    public Registers registers() {
        return registers;
    }

    public Standings standings() {
        return standings;
    }

    public AccessLog log() {
        return log;
    }

    public RegisterDoor door() {
        return door;
    }

    /// {@return the pages without a register in their path, which come first}
    public List<Route> fixedRoutes() {
        return opening.routes();
    }

    /// {@return the pages below `/shares/{register}`}
    public List<Route> routes() {
        return List.of();
    }
}
