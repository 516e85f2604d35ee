package coop.meent.knowledge.articles;

import java.util.Locale;

/// Where the newest revision of an article stands.
public enum State {
    /// Somebody writes it.
    DRAFT,
    /// It waits for another pair of eyes.
    REVIEW,
    /// Readers see it.
    APPROVED,
    /// Readers see the article no more.
    ARCHIVED;

    /// {@return how it is called in JSON and message keys}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
