package coop.meent.core.plugins;

/// A plugin among the others.
///
/// @param id its id
/// @param version the version that counts
/// @param on whether it runs, or is to run
/// @param needs of this version
record Neighbour(String id, String version, boolean on, Needs needs) {
    Neighbour off() {
        return new Neighbour(id, version, false, needs);
    }
}
