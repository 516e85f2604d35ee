package coop.meent.compass.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.meent.api.Principle;
import coop.meent.compass.radar.Radar.Reach;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Optional;

/// The figures of a view as they were published: of each principle, by its number, the band and
/// then the shares.
final class ViewRow {
    private static final JsonMapper JSON = new JsonMapper();

    private ViewRow() {}

    /// {@return what it shows; nothing when a principle is missing}
    static Optional<Network> of(String code, String figures) {
        try {
            return of(code, JSON.readTree(figures));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("figures of " + code, damaged);
        }
    }

    private static Optional<Network> of(String code, JsonNode figures) {
        var reaches = new EnumMap<Principle, Reach>(Principle.class);
        for (var principle : Principle.values()) {
            var row = figures.path(Integer.toString(principle.number()));
            if (row.isArray()) {
                reaches.put(principle, new Reach(point(row, 0), point(row, 1)));
            }
        }
        return reaches.size() == Principle.values().length
                ? Optional.of(new Network(code, figures.path("number").asInt(), reaches))
                : Optional.empty();
    }

    private static BigDecimal point(JsonNode row, int place) {
        return new BigDecimal(row.path(place).asText());
    }
}
