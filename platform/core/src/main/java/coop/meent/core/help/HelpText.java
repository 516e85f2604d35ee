package coop.meent.core.help;

import coop.meent.core.text.Language;

/// A topic in a language.
///
/// @param lead one or two sentences
/// @param body Markdown
public record HelpText(Language language, String title, String lead, String body) {
    static HelpText parse(Language language, String file) {
        var parts = file.strip().split("\\n\\s*\\n", 3);
        if (parts.length < 3 || !parts[0].startsWith("# ")) {
            throw new IllegalArgumentException(
                    "a help page has a title, a lead and a text: " + parts[0]);
        }
        return new HelpText(language, parts[0].substring(2).strip(), parts[1].strip(), parts[2]);
    }
}
