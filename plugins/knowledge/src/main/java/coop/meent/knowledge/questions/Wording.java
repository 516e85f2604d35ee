package coop.meent.knowledge.questions;

import java.util.Set;

/// What somebody asks.
///
/// @param title the question in one line, plain text
/// @param body what is behind it, Markdown; may be empty
/// @param tags lower case
/// @param language in which it is asked: `nl`, `fr` or `en`
record Wording(String title, String body, Set<String> tags, String language) {
    Wording {
        tags = Set.copyOf(tags);
    }
}
