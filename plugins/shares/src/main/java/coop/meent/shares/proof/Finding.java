package coop.meent.shares.proof;

/// Something that is wrong.
///
/// @param seq of the entry where it shows
/// @param detail the two values that differ, or nothing
record Finding(long seq, Fault fault, String detail) {
    static Finding of(long seq, Fault fault) {
        return new Finding(seq, fault, "");
    }

    /// {@return it for whoever stands at the shell}
    String line(String register) {
        var more = detail.isEmpty() ? "" : " (" + detail + ")";
        return "%s, entry %d: %s%s.".formatted(register, seq, fault.sentence(), more);
    }
}
