package coop.meent.core.progress;

import java.util.List;
import java.util.OptionalLong;

/// Work that somebody asked for.
///
/// @param person who asked; empty for a plugin's own
/// @param lines what it told
/// @param reason why it failed; empty otherwise
record Job(
        long id,
        String plugin,
        String kind,
        OptionalLong person,
        String title,
        State state,
        long done,
        long total,
        List<String> lines,
        String reason) {
    /// What has become of it.
    enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    Job {
        lines = List.copyOf(lines);
    }

    /// {@return of whose code it is}
    String code() {
        return plugin + "/" + kind;
    }
}
