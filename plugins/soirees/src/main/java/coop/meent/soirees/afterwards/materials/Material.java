package coop.meent.soirees.afterwards.materials;

/// Something that was shown or handed out at an event.
///
/// @param file its id among the files that are kept
public record Material(long id, long event, String title, String file, Readers readers) {
    /// For whom it is, among those who may know of the event; who was there reads all of it.
    public enum Readers {
        ATTENDEES,
        MEMBERS,
        PUBLIC
    }
}
