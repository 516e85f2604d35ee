package coop.meent.core.plugins;

import java.util.Map;
import java.util.regex.Pattern;

/// A command that a plugin brings, as its manifest describes it.
///
/// @param name e.g. `verify`
/// @param about what it does, in one line, by language
/// @param arguments what it takes, e.g. `[--export FILE]`; may be empty
/// @param offline the class that does it without an installation; empty without one
public record DeclaredCommand(
        String name, Map<String, String> about, String arguments, String offline) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    /// {@return what it does, in a language or in Dutch}
    public String about(String language) {
        return about.getOrDefault(language, about.getOrDefault("nl", ""));
    }

    static DeclaredCommand read(Fields fields) {
        var name = fields.needed("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            fields.wrong("name", "\"%s\" is no word in lower case.".formatted(name));
        }
        return new DeclaredCommand(
                name,
                fields.words("about", true),
                fields.text("arguments"),
                fields.text("offline"));
    }
}
