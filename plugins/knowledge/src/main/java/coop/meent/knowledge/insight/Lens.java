package coop.meent.knowledge.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What editors look at.
enum Lens {
    /// Articles whose review date is near or past.
    DUE,
    /// Links that lead nowhere.
    BROKEN,
    /// Articles that nothing leads to, or that nobody looks after.
    ORPHANED,
    /// What readers said of articles.
    USEFUL,
    /// How often articles are read.
    READ,
    /// What was searched and not found.
    VAIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Lens> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
