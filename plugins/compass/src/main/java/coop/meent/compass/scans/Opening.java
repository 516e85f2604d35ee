package coop.meent.compass.scans;

import coop.meent.compass.sets.SetKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What somebody chose when they opened a scan.
///
/// @param organisation empty for a scan of oneself
/// @param lastFirst whether last year's answer is shown before answering
/// @param closesOn the last day; empty until somebody closes it
public record Opening(
        OptionalLong organisation,
        SetKey set,
        Scan.Profile profile,
        boolean lastFirst,
        Optional<LocalDate> closesOn) {}
