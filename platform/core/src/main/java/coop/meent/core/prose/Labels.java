package coop.meent.core.prose;

import coop.meent.api.Texts;

/// Our own words in a text.
///
/// @param language of the text
record Labels(Texts texts, String language) {
    private static final double KILO = 1000;

    String of(String key, Object... arguments) {
        return texts.text(language, "prose." + key, arguments);
    }

    /// {@return how large a file is}
    String size(long bytes) {
        return bytes < KILO * KILO
                ? of("size.kilobytes", Math.max(1, Math.round(bytes / KILO)))
                : of("size.megabytes", bytes / (KILO * KILO));
    }
}
