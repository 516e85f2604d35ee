package coop.meent.soirees.evening.hopes;

/// A wish, as its author reads it.
///
/// @param name of the person, empty for another kind of wish
/// @param sector its code, or empty
/// @param topic its key, or empty
public record Wished(long id, String name, String sector, String topic) {
    // who prints it must not tell what somebody wishes
    @Override
    public String toString() {
        return "wish";
    }
}
