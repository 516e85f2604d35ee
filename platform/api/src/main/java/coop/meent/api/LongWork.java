package coop.meent.api;

import java.util.List;

/// A kind of work that lasts: done in steps, shown while it goes on, ended between two steps, and
/// gone on with after a restart.
///
/// @param kind within the plugin, lower case, e.g. `recount`
/// @param step does a little of it, five seconds at most
/// @since 1.0
public record LongWork(String kind, Step step) {
    /// Does a little of the work, in a transaction under the plugin's own role.
    ///
    /// What it changes and how far it says it is are kept or lost together: whatever is killed
    /// between, no step counts twice.
    ///
    /// @since 1.0
    @FunctionalInterface
    public interface Step {
        /// {@return how far it is now}
        ///
        /// @param params as the order says
        /// @param cursor as the last step left it; empty at the first
        Turn take(Transaction tx, String params, String cursor);
    }

    /// What somebody wants done.
    ///
    /// @param kind of the work
    /// @param title what it is, in the language of who asks
    /// @param params for the steps, e.g. JSON
    /// @param key equal orders of one kind have the same, and only the first begins
    /// @since 1.0
    public record Order(String kind, String title, String params, String key) {}

    /// How far it is.
    ///
    /// @param cursor for the next step
    /// @param done of `total`, e.g. rows
    /// @param total 0 when nobody knows yet
    /// @param lines to be shown, added to those of before
    /// @param finished whether nothing is left to do
    /// @since 1.0
    public record Turn(String cursor, long done, long total, List<String> lines, boolean finished) {
        public Turn {
            lines = List.copyOf(lines);
        }

        /// {@return a step of which nothing is to be told}
        public static Turn on(String cursor, long done, long total) {
            return new Turn(cursor, done, total, List.of(), false);
        }

        /// {@return the last step}
        public static Turn end(long total, String... lines) {
            return new Turn("", total, total, List.of(lines), true);
        }
    }
}
