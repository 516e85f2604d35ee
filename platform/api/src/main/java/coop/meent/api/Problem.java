package coop.meent.api;

import java.util.List;

/// One thing wrong with what somebody typed.
///
/// @param field name of the field, as in the form and the JSON
/// @param key message key of the sentence that says what is wrong and how to mend it
/// @param arguments fill the sentence
/// @since 1.0
public record Problem(String field, String key, List<Object> arguments) {
    /// {@return a problem with a field}
    public static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
