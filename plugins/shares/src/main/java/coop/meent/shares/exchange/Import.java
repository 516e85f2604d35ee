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

    /// {@return whether it is a whole export, and no sheet}
    boolean whole() {
        return headings.equals(List.of(WholeExport.FORMAT));
    }

    /// {@return whether every line may come in}
    boolean right() {
        return state == State.CHECKED && wrong == 0 && lines > 0;
    }

    Import in(State other) {
        return copy(other, mapping, commonClass, brought, work);
    }

    Import by(long other) {
        return copy(state, mapping, commonClass, brought, OptionalLong.of(other));
    }

    Import mapped(Mapping other, Optional<Integer> common) {
        return copy(state, other, common, brought, work);
    }

    Import brought(long more) {
        return copy(state, mapping, commonClass, brought + more, work);
    }

    Import wrong(long count) {
        return new Import(
                register,
                id,
                state,
                sentBy,
                sentAt,
                file,
                headings,
                mapping,
                commonClass,
                lines,
                count,
                brought,
                work);
    }

    private Import copy(
            State newState,
            Mapping newMapping,
            Optional<Integer> newClass,
            long newBrought,
            OptionalLong newWork) {
        return new Import(
                register,
                id,
                newState,
                sentBy,
                sentAt,
                file,
                headings,
                newMapping,
                newClass,
                lines,
                wrong,
                newBrought,
                newWork);
    }

    /// What its lines of one class come to.
    ///
    /// @param shareClass number of the class
    record Total(int shareClass, long holders, long shares, long paidCents) {
        /// {@return what an older register states too: shares and money, not how many holders}
        static List<Total> withoutHolders(List<Total> totals) {
            return totals.stream()
                    .map(it -> new Total(it.shareClass(), 0, it.shares(), it.paidCents()))
                    .toList();
        }
    }

    /// A line with what is wrong with it.
    ///
    /// @param problems field, message key and arguments each
    record Wrong(long line, List<String> cells, List<List<String>> problems) {}
}
