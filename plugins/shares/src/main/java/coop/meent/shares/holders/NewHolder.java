package coop.meent.shares.holders;

import java.util.OptionalLong;

/// A holder that is to be entered.
///
/// @param number of a former register, above every number given here; empty for the next one
/// @param person whose account it is, if that is known
public record NewHolder(
        OptionalLong number,
        Kind kind,
        Identity identity,
        Contact contact,
        boolean founder,
        OptionalLong person) {
    /// {@return the same with a number of a former register}
    public NewHolder numbered(long former) {
        return new NewHolder(OptionalLong.of(former), kind, identity, contact, founder, person);
    }

    /// {@return somebody without a former number or account}
    public static NewHolder of(Kind kind, Identity identity, Contact contact) {
        return new NewHolder(
                OptionalLong.empty(), kind, identity, contact, false, OptionalLong.empty());
    }
}
