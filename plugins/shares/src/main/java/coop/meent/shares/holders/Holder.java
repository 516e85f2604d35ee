package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Who stands behind a number now.
///
/// @param no within its register, never given again
/// @param person whose account sees these shares as their own
/// @param founder whether it founded the cooperative
/// @param identity what it is called at the moment
/// @param revision grows with every change, so that nobody overwrites what they did not see
public record Holder(
        long no,
        Kind kind,
        OptionalLong person,
        boolean founder,
        Optional<LocalDate> deceasedOn,
        Identity identity,
        Contact contact,
        int revision) {}
