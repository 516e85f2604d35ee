package coop.meent.sharing.asks;

import java.util.List;

/// What somebody asks for.
///
/// @param title in one line, plain text
/// @param body what is behind it, Markdown; may be empty
/// @param tags lower case
/// @param sector code of the sector it is about; may be empty
/// @param town where help is needed; may be empty
/// @param language in which it is asked: `nl`, `fr` or `en`
record Wording(
        String title, String body, List<String> tags, String sector, String town, String language) {
    Wording {
        tags = List.copyOf(tags);
    }
}
