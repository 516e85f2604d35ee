package coop.meent.shares.own;

import coop.meent.shares.registers.Register;
import java.util.List;

/// One register in which a person has shares, or acts for who has.
///
/// @param organisation name of the cooperative
record OwnRegister(Register register, String organisation, List<OwnHolding> holders) {
    public String name() {
        return register.name();
    }

    public String path() {
        return "/shares/" + register.id() + "/own";
    }
}
