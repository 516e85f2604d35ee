package coop.meent.core.mail;

import coop.meent.api.Mail;
import java.util.Optional;
import java.util.OptionalLong;

/// A mail of the platform itself, also to somebody who has no account yet.
///
/// @param person whose mail it is; it goes when they go
/// @param to where it goes
/// @param subject one line
/// @param text paragraphs, separated by blank lines; no markup
/// @param action the one button below the text
public record OutgoingMail(
        OptionalLong person,
        Recipient to,
        String subject,
        String text,
        Optional<Mail.Action> action) {
    /// Where a mail goes.
    ///
    /// @param name how to greet; empty when unknown
    /// @param language in which it is written
    public record Recipient(String name, String address, String language) {
        @Override
        public String toString() {
            return "a recipient";
        }
    }
}
