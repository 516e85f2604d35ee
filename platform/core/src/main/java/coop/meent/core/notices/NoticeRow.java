package coop.meent.core.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A notice of one person, as it is kept.
///
/// @param kind id of its kind
/// @param subject what it is about, `type:id`
/// @param words what it says
/// @param readAt empty while it is unread
record NoticeRow(
        long id,
        long person,
        String kind,
        String subject,
        Words words,
        Instant at,
        Optional<Instant> readAt) {

    /// What it says, in no language yet.
    ///
    /// @param message key of the line
    /// @param path where it leads
    record Words(String message, List<Object> arguments, String path) {}

    /// {@return the same, leading somewhere else}
    NoticeRow to(String path) {
        var led = new Words(words.message(), words.arguments(), path);
        return new NoticeRow(id, person, kind, subject, led, at, readAt);
    }

    /// {@return the subject's id, without its type}
    String subjectId() {
        return subject.substring(subject.indexOf(':') + 1);
    }
}
