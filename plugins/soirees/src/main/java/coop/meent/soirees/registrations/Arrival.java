package coop.meent.soirees.registrations;

import coop.meent.api.Mail;
import java.util.Map;
import java.util.OptionalLong;

/// Somebody without an account who would like to come, until they press the button in their mail.
///
/// @param language in which they asked, and are written to
public record Arrival(
        long id,
        long event,
        String name,
        String email,
        String language,
        OptionalLong ticket,
        Map<Long, String> answers) {
    public Arrival {
        answers = Map.copyOf(answers);
    }

    /// {@return to whom the mail goes}
    Mail.Guest reader() {
        return new Mail.Guest(name, email, language);
    }

    @Override
    public String toString() {
        return "arrival " + id;
    }
}
