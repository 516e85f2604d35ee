package coop.meent.core.plugins;

/// One thing that a plugin may do, for a page to say.
///
/// @param kind what it is
/// @param detail the host, for [Kind#HOST]; empty otherwise
public record Capability(Kind kind, String detail) {
    /// The kinds of things.
    public enum Kind {
        /// Send mail.
        MAIL,
        /// Speak to another machine.
        HOST,
        /// Speak to every machine on the public internet.
        ANYWHERE,
        /// Keep files.
        FILES,
        /// Work at hours of its own.
        JOBS
    }

    static Capability of(Kind kind) {
        return new Capability(kind, "");
    }
}
