package coop.meent.sharing.warmth;

/// What was shared in a year, by an organisation or by all. Never beside each other by size.
///
/// @param given loans of its things
/// @param things of its things, how many were out at least once
/// @param days for how many days in all
/// @param borrowed loans that it had from others
/// @param helped questions in which it helped
/// @param thanks words of thanks
public record Year(
        int year,
        Count given,
        Count things,
        Count days,
        Count borrowed,
        Count helped,
        Count thanks) {
    /// {@return the same, where a figure that hangs on too few loans is not told either}
    Year careful() {
        return given.told()
                ? this
                : new Year(year, given, new Count(0), new Count(0), borrowed, helped, thanks);
    }

    /// {@return whether there is anything to tell}
    public boolean quiet() {
        return !given.told() && !borrowed.told() && !helped.told();
    }
}
