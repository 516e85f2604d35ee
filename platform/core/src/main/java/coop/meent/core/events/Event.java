package coop.meent.core.events;

/// A row of the outbox.
///
/// @param position where it stands
/// @param plugin who published it
/// @param topic `changed`, `mail` or `notice`
/// @param type the kind of thing, e.g. `vacancy`
/// @param key its id
/// @param body JSON
public record Event(
        Position position, String plugin, String topic, String type, String key, String body) {}
