package coop.meent.core.mail;

import coop.meent.api.CalendarPart;
import java.time.Instant;
import java.util.Optional;

/// A mail as it is kept.
///
/// @param text paragraphs, separated by blank lines; gone once the mail has left
/// @param actionLabel what the button says; empty without one
/// @param actionUrl what the button opens
/// @param stop how to end mails like it; empty for what nobody can do without
/// @param calendar what the reader's calendar program reads; gone once the mail has left
/// @param attempts how often somebody tried to send it
/// @param failure what the server said the last time; empty when it did not refuse
public record KeptMail(
        long id,
        OutgoingMail.Recipient to,
        String subject,
        String text,
        String actionLabel,
        String actionUrl,
        Optional<OutgoingMail.Stop> stop,
        Optional<CalendarPart> calendar,
        Instant createdAt,
        int attempts,
        Optional<Instant> sentAt,
        String failure) {
    static final int MOST_ATTEMPTS = 10;

    /// What became of a mail.
    public enum State {
        /// It left.
        SENT,
        /// It waits for its first or next attempt.
        WAITING,
        /// Nobody tries any more, unless somebody asks to.
        FAILED
    }

    /// {@return what became of it}
    public State state() {
        if (sentAt.isPresent()) {
            return State.SENT;
        }
        return attempts >= MOST_ATTEMPTS ? State.FAILED : State.WAITING;
    }

    @Override
    public String toString() {
        return "mail:" + id;
    }
}
