package coop.meent.api;

/// Markdown that people typed, made safe.
///
/// @since 1.0
@Provided
public interface Markdown {
    /// {@return sanitised HTML, safe to write without escaping}
    String html(String markdown);

    /// {@return the words alone, for search, feeds and descriptions}
    String text(String markdown);
}
