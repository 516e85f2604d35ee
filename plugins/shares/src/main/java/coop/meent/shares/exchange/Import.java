package coop.meent.shares.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A sheet that was sent in.
///
/// @param commonClass the class of lines that name none
/// @param lines with something in them, the headings left out
/// @param wrong lines that cannot be brought in
/// @param brought lines that were
/// @param work what is being done with it
record Import(
        long register,
        long id,
        State state,
        OptionalLong sentBy,
        Instant sentAt,
        String file,
        List<String> headings,
        Mapping mapping,
        Optional<Integer> commonClass,
        long lines,
        long wrong,
        long brought,
        OptionalLong work) {
    /// How far it is.
    enum State {
        SENT,
        CHECKING,
        CHECKED,
        BRINGING,
        DONE,
        DROPPED;

        /// {@return whether nothing of it is in the register yet, so that it may be dropped}
        boolean droppable() {
            return this == SENT || this == CHECKED;
        }
    }

    /// {@return whether every line may come in}
    boolean right() {
        return state == State.CHECKED && wrong == 0 && lines > 0;
    }

    /// What its lines of one class come to.
    ///
    /// @param shareClass number of the class
    record Total(int shareClass, long holders, long shares, long paidCents) {}

    /// A line with what is wrong with it.
    ///
    /// @param problems field, message key and arguments each
    record Wrong(long line, List<String> cells, List<List<String>> problems) {}
}
