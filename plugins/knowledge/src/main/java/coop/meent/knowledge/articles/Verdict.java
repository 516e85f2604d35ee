package coop.meent.knowledge.articles;

import java.util.Locale;

/// What was decided about a revision.
public enum Verdict {
    SUBMITTED,
    APPROVED,
    SENT_BACK,
    CONFIRMED,
    ARCHIVED,
    REOPENED;

    /// {@return how it is called in JSON and message keys}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
