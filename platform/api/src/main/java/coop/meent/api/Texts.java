package coop.meent.api;

/// The plugin's messages in a language, with ICU plurals; falls back to the platform's own.
///
/// @since 1.0
@Provided
public interface Texts {
    /// {@return the text of a key}
    ///
    /// @param language `nl`, `fr` or `en`
    /// @param key as in `messages_nl.properties`
    /// @param arguments fill `{0}`, `{1}` …
    String text(String language, String key, Object... arguments);
}
