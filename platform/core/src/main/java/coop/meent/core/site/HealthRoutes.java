package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Route;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Whether the process lives, and whether each part of it is ready.
public final class HealthRoutes {
    private final Map<String, BooleanSupplier> parts;
    private final Supplier<List<String>> notes;

    /// @param parts name of each part, and whether it is ready; may throw instead of saying no
    /// @param notes a sentence for each thing that is not as it should be, though the site serves
    public HealthRoutes(Map<String, BooleanSupplier> parts, Supplier<List<String>> notes) {
        this.parts = new LinkedHashMap<>(parts);
        this.notes = notes;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/health/live", Access.EVERYONE, ctx -> ctx.json(Map.of("status", "up"))),
                Route.get("/health/ready", Access.EVERYONE, this::ready));
    }

    private void ready(Context ctx) {
        var said = new LinkedHashMap<String, String>();
        parts.forEach((name, part) -> said.put(name, isReady(part) ? "up" : "down"));
        boolean all = !said.containsValue("down");
        ctx.status(all ? 200 : 503);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", all ? "up" : "down");
        answer.put("parts", said);
        noted().ifPresent(it -> answer.put("notes", it));
        ctx.json(answer);
    }

    private Optional<List<String>> noted() {
        try {
            return Optional.of(notes.get()).filter(it -> !it.isEmpty());
        } catch (RuntimeException down) {
            return Optional.empty();
        }
    }

    private static boolean isReady(BooleanSupplier part) {
        try {
            return part.getAsBoolean();
        } catch (RuntimeException down) {
            return false;
        }
    }
}
