package coop.meent.core.events;

/// How far a reader is: the pair by which rows are ordered. An id alone would skip rows of slow
/// transactions.
///
/// @param xid the transaction that wrote the row
/// @param id the row
public record Position(long xid, long id) implements Comparable<Position> {
    /// Before everything.
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        return xid == other.xid ? Long.compare(id, other.id) : Long.compare(xid, other.xid);
    }
}
