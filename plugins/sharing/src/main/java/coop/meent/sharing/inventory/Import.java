package coop.meent.sharing.inventory;

import java.time.Instant;
import java.util.OptionalLong;

/// A sheet that somebody sent.
///
/// @param file how it was called
/// @param lines how many there are to look at
/// @param fresh lines that are new things
/// @param changed lines that change a thing
/// @param same lines that change nothing
/// @param wrong lines that cannot be brought in
/// @param done lines that were brought in
/// @param work that brings it in
public record Import(
        long id,
        long organisation,
        OptionalLong person,
        Instant at,
        String file,
        State state,
        int lines,
        int fresh,
        int changed,
        int same,
        int wrong,
        int done,
        OptionalLong work) {
    /// How far it is.
    public enum State {
        READY,
        BRINGING,
        DONE,
        DROPPED
    }

    static String path(long id) {
        return "/sharing/imports/" + id;
    }

    public String path() {
        return path(id);
    }

    /// {@return how many lines change something}
    public int total() {
        return fresh + changed;
    }
}
