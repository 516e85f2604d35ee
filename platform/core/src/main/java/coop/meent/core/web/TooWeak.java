package coop.meent.core.web;

/// Somebody may do it once they have shown a second factor.
final class TooWeak extends RuntimeException {
    /// Names the reason in `application/problem+json`; programs rely on it.
    static final String TYPE = "urn:meent:second-factor";

    private final boolean program;

    /// @param program whether an API token asks
    TooWeak(boolean program) {
        super("a second factor is asked for");
        this.program = program;
    }

    /// {@return key of what to do about it}
    String advice() {
        return program ? "error.weak.token" : "error.weak.session";
    }
}
