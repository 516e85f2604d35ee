package coop.meent.core.plugins.preflight;

import java.util.List;

/// A release must not begin on this database: nothing of it has been touched. Each line is for the
/// operator.
public final class PreflightRefused extends RuntimeException {
    private final List<String> lines;

    PreflightRefused(List<String> lines) {
        super(String.join(" ", lines));
        this.lines = List.copyOf(lines);
    }

    /// {@return what is wrong, and what to do}
    public List<String> lines() {
        return lines;
    }
}
