package coop.meent.shares.holders;

/// What a holder was called on a day: for lists, extracts and certificates.
///
/// @param no number of the holder
public record Named(long no, Kind kind, Identity identity) {
    /// {@return the name as one says it}
    public String name() {
        return identity.fullName();
    }
}
