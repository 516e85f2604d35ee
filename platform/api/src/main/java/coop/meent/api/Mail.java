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
/// @param guest who gets it in the place of a person: somebody without an account
/// @since 1.0
public record Mail(
        long to,
        String subject,
        String text,
        Optional<Action> action,
        Optional<CalendarPart> calendar,
        Optional<Guest> guest) {
    private static final long NOBODY = 0;

    /// A mail to a person.
    public Mail(
            long to,
            String subject,
            String text,
            Optional<Action> action,
            Optional<CalendarPart> calendar) {
        this(to, subject, text, action, calendar, Optional.empty());
    }

    /// A mail that no calendar reads.
    public Mail(long to, String subject, String text, Optional<Action> action) {
        this(to, subject, text, action, Optional.empty());
    }

    /// {@return a mail to somebody without an account. Say in it who gave you the address and why
    /// you write, and write once: a guest cannot choose how they hear of things}
    public static Mail to(Guest guest, String subject, String text, Optional<Action> action) {
        return new Mail(NOBODY, subject, text, action, Optional.empty(), Optional.of(guest));
    }

    /// {@return the same mail, read by calendars too}
    public Mail with(CalendarPart part) {
        return new Mail(to, subject, text, action, Optional.of(part), guest);
    }

    /// Somebody without an account.
    ///
    /// @param name how to greet; empty when unknown
    /// @param address of their mailbox
    /// @param language in which the mail is written: `nl`, `fr` or `en`
    public record Guest(String name, String address, String language) {
        @Override
        public String toString() {
            return "a guest";
        }
    }

    /// The one button of a mail.
    ///
    /// @param label what it says
    /// @param url absolute address; what it opens must change nothing before a second press
    public record Action(String label, String url) {}
}
