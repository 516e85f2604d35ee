package coop.meent.api;

/// The part of a mail that a calendar program reads. Made by [Calendars#part].
///
/// @param method what it asks of the program
/// @param text the iCalendar object
/// @since 1.0
public record CalendarPart(Method method, String text) {
    /// What a mail asks of a calendar program.
    public enum Method {
        /// To take note; nobody counts on the reader.
        PUBLISH,
        /// To write it down, or to change what stands there: the reader is expected.
        REQUEST,
        /// To strike it out.
        CANCEL
    }
}
