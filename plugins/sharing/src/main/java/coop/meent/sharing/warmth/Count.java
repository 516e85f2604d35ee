package coop.meent.sharing.warmth;

/// A figure that tells of loans. Below three it says no more than that, so that nobody can work out
/// who lent what to whom.
///
/// @param exact how many there really were
public record Count(long exact) {
    /// The fewest that are told.
    static final int FEWEST = 3;

    /// {@return whether it is told}
    public boolean told() {
        return exact >= FEWEST;
    }

    /// {@return the figure; 0 when it is not told}
    public long figure() {
        return told() ? exact : 0;
    }

    @Override
    public String toString() {
        return told() ? Long.toString(exact) : "fewer than " + FEWEST;
    }
}
