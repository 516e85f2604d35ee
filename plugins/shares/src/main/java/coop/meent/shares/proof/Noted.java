package coop.meent.shares.proof;

import java.util.Arrays;
import java.util.Optional;

/// A finding as it is kept: number, kind and detail in one line.
///
/// @param code of the fault, e.g. `COLUMNS`
record Noted(long seq, String code, String detail) {
    private static final int PARTS = 3;

    static String line(Finding finding) {
        return "%d %s %s".formatted(finding.seq(), finding.fault().name(), finding.detail());
    }

    static Optional<Noted> read(String line) {
        var parts = line.split(" ", PARTS);
        return parts.length == PARTS
                        && parts[0].matches("\\d{1,18}")
                        && Arrays.stream(Fault.values()).anyMatch(it -> it.name().equals(parts[1]))
                ? Optional.of(new Noted(Long.parseLong(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }
}
