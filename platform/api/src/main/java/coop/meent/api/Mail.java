package coop.meent.api;

import java.util.Optional;

/// A mail in plain words; the platform adds greeting, layout, footer and the headers that mail
/// needs.
///
/// @param to the person; the address is looked up when it leaves
/// @param subject one line
/// @param text paragraphs, separated by blank lines; no markup
/// @param action the one button below the text
/// @param calendar what the reader's calendar program reads
/// @since 1.0
public record Mail(
        long to,
        String subject,
        String text,
        Optional<Action> action,
        Optional<CalendarPart> calendar) {
    /// A mail that no calendar reads.
    public Mail(long to, String subject, String text, Optional<Action> action) {
        this(to, subject, text, action, Optional.empty());
    }

    /// {@return the same mail, read by calendars too}
    public Mail with(CalendarPart part) {
        return new Mail(to, subject, text, action, Optional.of(part));
    }

    /// The one button of a mail.
    ///
    /// @param label what it says
    /// @param url absolute address; what it opens must change nothing before a second press
    public record Action(String label, String url) {}
}
