package coop.meent.shares.book;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.Leg;
import coop.meent.shares.ledger.Past.Burdened;
import coop.meent.shares.ledger.Past.HolderFacts;
import coop.meent.shares.ledger.Past.Placed;
import coop.meent.shares.ledger.Past.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What one trip to the database brought.
///
/// @param began effective date of the entries in which the lots of the legs began
/// @param links holder numbers that turned out to be others
/// @param turns of all classes, by class
record PastRead(
        List<Placed> legs,
        Map<Long, LocalDate> began,
        List<Link> links,
        List<Burdened> burdens,
        Map<Integer, List<Turn>> turns,
        Map<Long, HolderFacts> holders,
        Stated stated,
        LocalDate founded,
        Optional<LocalDate> closed) {
    private static final int OF_AGE = 18;

    /// By this entry one number turned out to be another.
    record Link(long seq, long former, long present) {}

    static PastRead of(JsonNode read) {
        var began = new HashMap<Long, LocalDate>();
        read.path("began").forEach(it -> began.put(it.path(0).asLong(), day(it.path(1))));
        var turns = new HashMap<Integer, List<Turn>>();
        read.path("turns")
                .forEach(it ->
                        turns.computeIfAbsent(it.path(1).asInt(), _ -> new ArrayList<>())
                                .add(turn(it)));
        var holders = new HashMap<Long, HolderFacts>();
        read.path("holders").forEach(it -> holders.put(it.path(0).asLong(), facts(it)));
        return new PastRead(
                list(read.path("legs"), PastRead::leg),
                began,
                list(read.path("links"), PastRead::link),
                list(read.path("burdens"), PastRead::burden),
                turns,
                holders,
                Stated.of(read),
                day(read.path("founded")),
                perhaps(read.path("closed")));
    }

    private static <T> List<T> list(JsonNode rows, Function<JsonNode, T> each) {
        var list = new ArrayList<T>();
        rows.forEach(it -> list.add(each.apply(it)));
        return list;
    }

    private static Placed leg(JsonNode row) {
        return new Placed(
                row.path(0).asLong(),
                new Leg(
                        row.path(1).asLong(),
                        row.path(2).asInt(),
                        row.path(3).asLong(),
                        day(row.path(4)),
                        row.path(5).asLong(),
                        row.path(6).asLong(),
                        row.path(7).asLong(),
                        row.path(8).isNull()
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.path(8).asLong())));
    }

    private static Link link(JsonNode row) {
        return new Link(row.path(0).asLong(), row.path(1).asLong(), row.path(2).asLong());
    }

    private static Burdened burden(JsonNode row) {
        return new Burdened(
                row.path(0).asLong(),
                row.path(1).asLong(),
                row.path(2).asInt(),
                row.path(3).asLong(),
                row.path(4).asLong(),
                day(row.path(5)),
                perhaps(row.path(6)));
    }

    private static Turn turn(JsonNode row) {
        return new Turn(
                row.path(0).asLong(), day(row.path(2)), row.path(3).asLong(), row.path(4).asLong());
    }

    private static HolderFacts facts(JsonNode row) {
        var kind = Eligible.valueOf(row.path(1).asText());
        var born = perhaps(row.path(2)).filter(_ -> kind == Eligible.NATURAL);
        return new HolderFacts(
                kind,
                born.map(it -> it.plusYears(OF_AGE)),
                perhaps(row.path(3)),
                row.path(4).asBoolean());
    }

    private static LocalDate day(JsonNode text) {
        return LocalDate.parse(text.asText());
    }

    private static Optional<LocalDate> perhaps(JsonNode text) {
        return text.isNull() ? Optional.empty() : Optional.of(day(text));
    }
}
