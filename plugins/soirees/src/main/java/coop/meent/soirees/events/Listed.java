package coop.meent.soirees.events;

/// An event as a list shows it.
///
/// @param taken how many places are given or offered
/// @param least what the cheapest ticket costs for whom a membership opens it, in cents
/// @param most what the dearest costs for whom nothing else holds
public record Listed(Event event, int taken, long least, long most) {
    /// {@return how many places there are left}
    public int left() {
        return Math.max(0, event.terms().capacity() - taken);
    }

    /// {@return whether everybody comes for nothing}
    public boolean free() {
        return most == 0;
    }
}
