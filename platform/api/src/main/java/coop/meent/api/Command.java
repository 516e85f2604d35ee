package coop.meent.api;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// What an operator can ask of a plugin: `./meent <plugin id> <name>`.
///
/// What it does and which arguments it takes stands in `plugin.json` under `commands`, where it can
/// be listed without running anything.
///
/// @param name lower case, e.g. `verify`
/// @param run does it, in the process of the command: beside a site that may be running
/// @since 1.0
public record Command(String name, Run run) {
    /// The exit code of a command that did what was asked.
    public static final int DONE = 0;

    /// The exit code of a command that failed.
    public static final int FAILED = 1;

    /// The exit code of a command that refuses what was typed, or a file.
    public static final int REFUSED = 2;

    /// Does what a command is for.
    ///
    /// @since 1.0
    @FunctionalInterface
    public interface Run {
        /// {@return the exit code: [#DONE], [#FAILED] or [#REFUSED]}
        int with(Call call) throws IOException;
    }

    /// What was typed, and where the answer goes.
    ///
    /// @param arguments what stands behind the name of the command
    /// @param out for results, and nothing else
    /// @param err for progress, and for what went wrong
    /// @since 1.0
    public record Call(List<String> arguments, PrintStream out, PrintStream err) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// Does a command without a database and without an installation, as far as it can be done so:
    /// a file is enough.
    ///
    /// The class is named in `plugin.json` as `offline`, and has a public constructor without
    /// parameters.
    ///
    /// @since 1.0
    public interface Offline extends Run {
        /// {@return whether these arguments need no installation}
        boolean takes(List<String> arguments);
    }
}
