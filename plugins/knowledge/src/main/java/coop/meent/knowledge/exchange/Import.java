package coop.meent.knowledge.exchange;

import java.time.Instant;
import java.util.OptionalLong;

/// A folder that somebody sent.
///
/// @param person who sent it; nobody once they have left
/// @param file how it was called
/// @param language of a file that says none
/// @param show whether readers see its articles at once
/// @param texts that can be brought in
/// @param others files to which no text leads
/// @param refused files that cannot be brought in
/// @param placed articles that are made
/// @param shown articles that readers see
/// @param work that brings it in
record Import(
        long id,
        long collection,
        OptionalLong person,
        Instant at,
        String file,
        String language,
        State state,
        boolean show,
        int texts,
        int others,
        int refused,
        int placed,
        int shown,
        OptionalLong work) {
    /// How far it is.
    enum State {
        READY,
        BRINGING,
        DONE,
        DROPPED
    }

    public String path() {
        return path(id);
    }

    static String path(long id) {
        return "/knowledge/imports/" + id;
    }

    /// {@return how many steps there are in all}
    public int total() {
        return show ? 2 * texts : texts;
    }

    int done() {
        return placed + (show ? shown : 0);
    }
}
