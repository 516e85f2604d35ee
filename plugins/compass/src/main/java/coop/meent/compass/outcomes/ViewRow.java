package coop.meent.compass.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.meent.api.Principle;
import coop.meent.compass.releases.Figures.Spread;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// The figures of a view, as they were published.
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
        var spreads = new EnumMap<Principle, Spread>(Principle.class);
        for (var principle : Principle.values()) {
            var spread = figures.path("spreads").path(principle.name());
            if (spread.isObject()) {
                spreads.put(
                        principle,
                        new Spread(point(spread, "from"), point(spread, "to"), List.of()));
            }
        }
        return spreads.size() == Principle.values().length
                ? Optional.of(new Network(code, figures.path("number").asInt(), spreads))
                : Optional.empty();
    }

    private static BigDecimal point(JsonNode spread, String name) {
        return spread.path(name).decimalValue().setScale(1);
    }
}
