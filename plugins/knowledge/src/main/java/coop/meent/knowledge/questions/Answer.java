package coop.meent.knowledge.questions;

import java.time.Instant;
import java.util.OptionalLong;

/// An answer to a question.
///
/// @param author nobody once they have left, or for an expert without an account
/// @param expert name of the expert without an account; empty otherwise
/// @param body Markdown
/// @param hidden why the team hid it; empty when it did not
record Answer(
        long id,
        long question,
        OptionalLong author,
        String expert,
        String body,
        Instant at,
        String hidden) {
    static final String TYPE = "answer";

    /// {@return the place on the page of the question}
    public String path() {
        return Question.path(question) + "#answer-" + id;
    }
}
