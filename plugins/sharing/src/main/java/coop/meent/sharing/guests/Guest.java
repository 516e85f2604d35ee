package coop.meent.sharing.guests;

import coop.meent.api.Mail;

/// Somebody without an account who borrows, or would like to.
///
/// @param language in which they asked, and are written to
public record Guest(long id, String name, String email, String language) {
    /// {@return to whom a mail goes}
    public Mail.Guest reader() {
        return new Mail.Guest(name, email, language);
    }

    @Override
    public String toString() {
        return "guest " + id;
    }
}
