package coop.meent.core.themes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;

/// What the theme's own files say of their macros: how each is called, and the comment above it.
public final class MacroNotes {
    private static final Pattern MACRO =
            Pattern.compile(
                    "(?:\\{#((?:(?!#}).)*)#}\\s*)?\\{% macro (\\w+)\\(([^)]*)\\)", Pattern.DOTALL);

    private final Resolution resolution;

    MacroNotes(Resolution resolution) {
        this.resolution = resolution;
    }

    /// One macro.
    ///
    /// @param call as a template writes it, with what is taken when a value is left out
    /// @param about the comment of its author
    /// @param inner whether only other macros call it
    public record Note(String name, String call, String about, boolean inner) {}

    /// {@return the macro of this name}
    ///
    /// @param file of the macros, e.g. `forms`
    Note note(String file, String name) {
        return notes(file).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no macro " + name + " in " + file));
    }

    List<Note> notes(String file) {
        return MACRO.matcher(source(Resolution.THEME + "/macros/" + file + ".peb"))
                .results()
                .map(it -> note(it.group(2), it.group(3), it.group(1) == null ? "" : it.group(1)))
                .toList();
    }

    private static Note note(String name, String parameters, String comment) {
        var about = comment.strip().replaceAll("\\s+", " ");
        var call = "{{ " + name + "(" + parameters + ") }}";
        return new Note(name, call, about, about.startsWith("inner:"));
    }

    /// {@return a template as its author wrote it}
    ///
    /// @param template by its name, e.g. `core/admin/components/tabs.peb`
    String source(String template) {
        var slash = template.indexOf('/');
        return resolution
                .find("templates", template.substring(0, slash), template.substring(slash + 1))
                .map(it -> new String(it, UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("no template " + template));
    }
}
