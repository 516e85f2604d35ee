package coop.meent.knowledge.questions;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// An answer to a question.
///
/// @param author nobody once they have left, or for an expert without an account
/// @param expert name of the expert without an account; empty otherwise
/// @param body Markdown
/// @param hidden why the team hid it; empty when it did not
/// @param editedAt when its author last changed it
/// @param withdrawnAt when its author took it back: then its words are gone
record Answer(
        long id,
        long question,
        OptionalLong author,
        String expert,
        String body,
        Instant at,
        String hidden,
        Optional<Instant> editedAt,
        Optional<Instant> withdrawnAt) {
    static final String TYPE = "answer";

    /// {@return whether its author took it back}
    public boolean withdrawn() {
        return withdrawnAt.isPresent();
    }

    /// {@return the place on the page of the question}
    public String path() {
        return Question.path(question) + "#answer-" + id;
    }
}
