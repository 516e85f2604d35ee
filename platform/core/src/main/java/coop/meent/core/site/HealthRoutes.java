package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Route;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Whether the process lives, and whether each part of it is ready.
public final class HealthRoutes {
    private final Map<String, BooleanSupplier> parts;

    private HealthRoutes(Map<String, BooleanSupplier> parts) {
        this.parts = parts;
    }

    /// {@return the routes that ask each part whether it is ready; it may throw instead of saying
    /// no}
    public static HealthRoutes asking(BooleanSupplier database, BooleanSupplier search) {
        var parts = new LinkedHashMap<String, BooleanSupplier>();
        parts.put("database", database);
        parts.put("search", search);
        return new HealthRoutes(parts);
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
        ctx.json(Map.of("status", all ? "up" : "down", "parts", said));
    }

    private static boolean isReady(BooleanSupplier part) {
        try {
            return part.getAsBoolean();
        } catch (RuntimeException down) {
            return false;
        }
    }
}
