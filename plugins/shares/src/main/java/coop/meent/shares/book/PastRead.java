package coop.meent.shares.book;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.Leg;
import coop.meent.shares.ledger.Past.HolderFacts;
import coop.meent.shares.ledger.Past.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What one trip to the database brought of some holders.
///
/// @param began effective date of the entries in which the lots of the legs began
record PastRead(
        List<Placed> legs,
        Map<Long, LocalDate> began,
        Map<Long, HolderFacts> holders,
        LocalDate founded,
        Optional<LocalDate> closed) {
    private static final int OF_AGE = 18;

    static PastRead of(JsonNode read) {
        var began = new HashMap<Long, LocalDate>();
        read.path("legs").forEach(it -> began.put(it.path(3).asLong(), day(it.path(9))));
        var holders = new HashMap<Long, HolderFacts>();
        read.path("holders").forEach(it -> holders.put(it.path(0).asLong(), facts(it)));
        return new PastRead(
                list(read.path("legs"), PastRead::leg),
                began,
                holders,
                day(read.path("founded")),
                perhaps(read.path("closed")));
    }

    static <T> List<T> list(JsonNode rows, Function<JsonNode, T> each) {
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

    private static HolderFacts facts(JsonNode row) {
        var kind = Eligible.valueOf(row.path(1).asText());
        var born = perhaps(row.path(2)).filter(_ -> kind == Eligible.NATURAL);
        return new HolderFacts(
                kind,
                born.map(it -> it.plusYears(OF_AGE)),
                perhaps(row.path(3)),
                row.path(4).asBoolean());
    }

    static LocalDate day(JsonNode text) {
        return LocalDate.parse(text.asText());
    }

    static Optional<LocalDate> perhaps(JsonNode text) {
        return text.isNull() ? Optional.empty() : Optional.of(day(text));
    }
}
