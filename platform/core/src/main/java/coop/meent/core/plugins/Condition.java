package coop.meent.core.plugins;

import java.time.Instant;
import java.util.Locale;

/// Something that a plugin needs to run, and whether it is so.
///
/// @param kind what
/// @param met whether it is so
/// @param reason why not, or what is worth to be known; empty otherwise
/// @param since when it became so
public record Condition(Kind kind, boolean met, String reason, Instant since) {
    /// What a plugin needs, in the order in which it is seen to.
    public enum Kind {
        /// Its files are there, whole.
        UNPACKED,
        /// Somebody vouches for it.
        VOUCHED,
        /// It works with this site's api.
        FITS,
        /// The plugins that it needs run.
        NEEDS,
        /// Its tables are those of its code.
        MIGRATED,
        /// It is constructed and serves.
        STARTED,
        /// It has done no harm since.
        HEALTHY;

        /// {@return its name in the database, the API and the words}
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /// One that became so.
    ///
    /// @param version the version that was wanted then
    public record Change(String version, Condition condition) {}
}
