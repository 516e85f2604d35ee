package coop.meent.shares.book;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.shares.ledger.Past.Burdened;
import coop.meent.shares.ledger.Past.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What holds for a whole register and changes seldom.
///
/// @param links holder numbers that turned out to be others
/// @param burdens rights of others on shares, released or not
/// @param turns splits and losses, by class
record Frame(
        List<Link> links, List<Burdened> burdens, Map<Integer, List<Turn>> turns, Stated stated) {
    /// By this entry one number turned out to be another, from a day on.
    record Link(long seq, long former, long present, LocalDate from) {}

    static Frame of(JsonNode read) {
        var turns = new HashMap<Integer, List<Turn>>();
        read.path("turns")
                .forEach(it ->
                        turns.computeIfAbsent(it.path(1).asInt(), _ -> new ArrayList<>())
                                .add(turn(it)));
        return new Frame(
                PastRead.list(read.path("links"), Frame::link),
                PastRead.list(read.path("burdens"), Frame::burden),
                turns,
                Stated.of(read));
    }

    private static Link link(JsonNode row) {
        return new Link(
                row.path(0).asLong(),
                row.path(1).asLong(),
                row.path(2).asLong(),
                PastRead.day(row.path(3)));
    }

    private static Burdened burden(JsonNode row) {
        return new Burdened(
                row.path(0).asLong(),
                row.path(1).asLong(),
                row.path(2).asInt(),
                row.path(3).asLong(),
                row.path(4).asLong(),
                PastRead.day(row.path(5)),
                PastRead.perhaps(row.path(6)));
    }

    private static Turn turn(JsonNode row) {
        return new Turn(
                row.path(0).asLong(),
                PastRead.day(row.path(2)),
                row.path(3).asLong(),
                row.path(4).asLong());
    }
}
