package coop.meent.compass.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.Principle;
import coop.meent.compass.releases.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// Figures as the database keeps them: `{"number": 12, "1": ["2.0", "3.5", 8, 25, 42, 17, 8], …}`,
/// of each principle the band and the five shares; `{}` once the view was taken down.
final class FigureText {
    private static final int SHARES = 2;

    private final ObjectMapper mapper = new ObjectMapper();

    String write(Figures figures) {
        var json = mapper.createObjectNode().put("number", figures.number());
        figures.spreads()
                .forEach((principle, spread) -> {
                    var row = json.putArray(Integer.toString(principle.number()));
                    row.add(spread.from().toPlainString());
                    row.add(spread.to().toPlainString());
                    spread.shares().forEach(row::add);
                });
        return json.toString();
    }

    Optional<Figures> read(String text) {
        try {
            return read(mapper.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures that nobody wrote: " + text, e);
        }
    }

    private static Optional<Figures> read(JsonNode json) {
        if (json.isEmpty()) {
            return Optional.empty();
        }
        var spreads = new EnumMap<Principle, Figures.Spread>(Principle.class);
        for (var principle : Principle.values()) {
            var row = json.path(Integer.toString(principle.number()));
            spreads.put(
                    principle,
                    new Figures.Spread(
                            new BigDecimal(row.path(0).asText()),
                            new BigDecimal(row.path(1).asText()),
                            shares(row)));
        }
        return Optional.of(new Figures(json.path("number").asInt(), spreads));
    }

    private static List<Integer> shares(JsonNode row) {
        var shares = new ArrayList<Integer>();
        for (int place = SHARES; place < row.size(); place++) {
            shares.add(row.path(place).asInt());
        }
        return shares;
    }
}
