package coop.meent.api;

import java.time.LocalDate;

/// Something that somebody has to pay, as it stands at this moment.
///
/// @param id never reused
/// @param subject what it is about, as its plugin said
/// @param key which one of several about that subject
/// @param state what its lines and all that was paid, credited and written off make of it
/// @param cents what was to be paid when it was opened
/// @param balance what is left to pay; less than nothing when too much was paid
/// @param communication the structured communication, `+++123/4567/89012+++`
/// @param due the last day on which it is paid in time
/// @since 1.0
public record Charge(
        long id,
        String subject,
        String key,
        State state,
        long cents,
        long balance,
        String communication,
        LocalDate due) {
    /// What a charge can be.
    public enum State {
        /// Nothing was paid yet.
        OPEN,
        /// Something was paid, and something is left.
        PARTLY_PAID,
        /// All that was due is paid.
        PAID,
        /// More was paid than was due.
        OVERPAID,
        /// It need not be paid any more.
        CREDITED,
        /// It was due, but nobody waits for it any more.
        WRITTEN_OFF
    }

    /// {@return the address of its page, without language; for those who pay and those who are
    /// paid}
    public String path() {
        return "/charges/" + id;
    }
}
