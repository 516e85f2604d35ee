package coop.meent.shares.book;

import java.util.OptionalInt;

/// Which holdings are listed.
///
/// @param shareClass only of this class
/// @param name only holders whose folded name begins so; empty for all
/// @param municipality only holders who live or sit there; empty for all
public record Filter(OptionalInt shareClass, String name, String municipality) {
    /// Every holding.
    public static final Filter ALL = new Filter(OptionalInt.empty(), "", "");

    /// {@return only holdings of one class}
    public static Filter of(int shareClass) {
        return new Filter(OptionalInt.of(shareClass), "", "");
    }
}
