package coop.meent.soirees.matching;

/// Whom or what somebody hopes to meet.
public sealed interface Wish {
    /// Somebody by name.
    record Person(long id) implements Wish {}

    /// Anybody whose organisation works in this sector.
    record Sector(String key) implements Wish {}

    /// Anybody who offers this topic.
    record Topic(String key) implements Wish {}
}
