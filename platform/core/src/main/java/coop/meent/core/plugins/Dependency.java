package coop.meent.core.plugins;

/// A plugin that another one needs, or gladly uses.
///
/// @param id which
/// @param range the versions that will do, e.g. `>=1.2 & <2.0.0`
public record Dependency(String id, String range) {
    @Override
    public String toString() {
        return id + " " + range;
    }
}
