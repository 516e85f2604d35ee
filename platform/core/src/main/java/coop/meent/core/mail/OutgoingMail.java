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
/// @param stop how to end mails like it; empty for what nobody can do without
public record OutgoingMail(
        OptionalLong person,
        Recipient to,
        String subject,
        String text,
        Optional<Mail.Action> action,
        Optional<Stop> stop) {
    /// A mail that nobody can do without.
    public OutgoingMail(
            OptionalLong person,
            Recipient to,
            String subject,
            String text,
            Optional<Mail.Action> action) {
        this(person, to, subject, text, action, Optional.empty());
    }

    /// How to end mails like this one.
    ///
    /// @param url ends them when a mail program posts to it, without anybody signed in
    /// @param page asks the person first
    public record Stop(String url, String page) {}

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
