package coop.meent.core.plugins;

/// One thing that a plugin may do, for a page to say.
///
/// @param kind what it is
/// @param detail the host, for [Kind#HOST]; empty otherwise
public record Capability(Kind kind, String detail) {
    /// The kinds of things.
    public enum Kind {
        /// Send mail.
        MAIL("mail"),
        /// Speak to another machine.
        HOST("host"),
        /// Keep files.
        FILES("files"),
        /// Work at hours of its own.
        JOBS("jobs");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Capability of(Kind kind) {
        return new Capability(kind, "");
    }

    /// {@return the message that says it, with the [#detail] as its argument}
    public String key() {
        return "capability." + kind.word;
    }
}
