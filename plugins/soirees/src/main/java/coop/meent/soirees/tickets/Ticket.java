package coop.meent.soirees.tickets;

/// A kind of ticket and what it costs.
///
/// @param name empty where there is but one kind
/// @param cents what it costs for whom nothing else holds
/// @param capability what a membership must open for the other price; empty when there is but one
/// @param entitledCents the other price
public record Ticket(
        long id, int position, String name, long cents, String capability, long entitledCents) {
    /// What a membership opens, as `plugin.json` calls it.
    public static final String ATTEND = "soirees.attend";

    /// {@return whether its price is another for some}
    public boolean dual() {
        return !capability.isEmpty();
    }
}
