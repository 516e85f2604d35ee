package coop.meent.soirees.events;

/// An event as a list shows it.
///
/// @param taken how many places are given or offered
/// @param waiting how many people wait for one
/// @param least what the cheapest ticket costs for whom a membership opens it, in cents
/// @param most what the dearest costs for whom nothing else holds
public record Listed(Event event, int taken, int waiting, long least, long most) {
    /// {@return how many places there are left for somebody new: none while others wait}
    public int left() {
        return waiting > 0 ? 0 : Math.max(0, event.terms().capacity() - taken);
    }

    /// {@return whether everybody comes for nothing}
    public boolean free() {
        return most == 0;
    }
}
