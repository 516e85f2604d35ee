package coop.meent.core.roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A role as it is suggested to somebody.
///
/// @param key under which it is put aside
/// @param language in which it is written; empty when it is the reader's
/// @param because the tags of the reader that it suits; none when it suits everybody
/// @param path where it begins, or for a role of the team where joining is posted
/// @param posted whether `path` is posted to, rather than opened
public record Suggested(
        String key,
        String title,
        String text,
        String effort,
        String language,
        Optional<LocalDate> until,
        List<String> because,
        String path,
        String action,
        boolean posted) {
    public Suggested {
        because = List.copyOf(because);
    }

    /// {@return the same role, with why it is suggested}
    public Suggested because(List<String> tags) {
        return new Suggested(key, title, text, effort, language, until, tags, path, action, posted);
    }
}
