package coop.meent.shares;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.shares.registers.Registers;

/// The share register, wired by hand.
public final class ShareRegister implements MeentPlugin {
    @SuppressWarnings("unused")
    private final Registers registers;

    public ShareRegister(Platform platform) {
        this.registers = new Registers(platform.transactions(), platform.clock());
    }
}
