package coop.meent.shares.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/// An entry as an export writes it.
final class EntryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryJson() {}

    static Entry read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException garbled) {
            throw new IllegalArgumentException("no entry", garbled);
        }
    }

    static Entry read(JsonNode json) {
        return new Entry(
                json.path("seq").longValue(),
                LocalDate.parse(json.path("effective").asText()),
                Instant.parse(json.path("recorded").asText()),
                new By(
                        number(json.path("actor")),
                        number(json.path("behalf")),
                        number(json.path("approver"))),
                json.path("cause").asText(),
                texts(json.path("documents")),
                Canon.deed(json.path("kind").asText(), json.path("deed").toString()),
                legs(json.path("legs")));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static List<Leg> legs(JsonNode json) {
        var legs = new ArrayList<Leg>();
        for (var leg : json) {
            legs.add(
                    new Leg(
                            leg.path(0).longValue(),
                            leg.path(1).intValue(),
                            leg.path(2).longValue(),
                            LocalDate.parse(leg.path(3).asText()),
                            leg.path(4).longValue(),
                            leg.path(5).longValue(),
                            leg.path(6).longValue(),
                            number(leg.path(7))));
        }
        return legs;
    }

    private static OptionalLong number(JsonNode number) {
        return number.isIntegralNumber()
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }
}
