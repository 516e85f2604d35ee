package coop.meent.knowledge.articles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of text an article is.
public enum Kind {
    PLAIN,
    GUIDE,
    CHECKLIST,
    MODEL,
    FAQ,
    CASE;

    /// {@return how it is called in forms, JSON and message keys}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
