package coop.meent.core.search;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/// How far an index has read the outbox of one database.
///
/// @param epoch the database; a restored one is another
/// @param marks the last row read, by reader
public record Position(UUID epoch, Map<String, Mark> marks) {
    public Position {
        marks = Map.copyOf(marks);
    }

    /// A row of the outbox; rows are read in this order.
    public record Mark(long xid, long id) implements Comparable<Mark> {
        private static final Comparator<Mark> ORDER =
                Comparator.comparingLong(Mark::xid).thenComparingLong(Mark::id);

        @Override
        public int compareTo(Mark other) {
            return ORDER.compare(this, other);
        }
    }
}
