package coop.meent.orchard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import coop.meent.api.Access;
import coop.meent.api.Audience;
import coop.meent.api.Cached;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Search;
import coop.meent.api.SearchSource;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Juices go stale, and many visitors look at their page.
final class Juices implements MeentPlugin {
    private final Platform platform;
    private final JuiceStore store = new JuiceStore();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();

    Juices(Platform platform) {
        this.platform = platform;
    }

    /// What is sent.
    public record Input(
            @Nullable String name,
            @Nullable String audience,
            @Nullable String staleFrom,
            @Nullable String keeper) {
        /// {@return the juice; empty when something of it cannot be used}
        Optional<Juice> juice() {
            var whom = Audience.parse(Objects.requireNonNullElse(audience, ""));
            var who = Audience.parse(Objects.requireNonNullElse(keeper, ""));
            var called = Objects.requireNonNullElse(name, "").strip();
            if (called.isEmpty() || whom.isEmpty() || who.isEmpty()) {
                return Optional.empty();
            }
            try {
                var stale = Instant.parse(Objects.requireNonNullElse(staleFrom, ""));
                return Optional.of(new Juice(0, called, whom.get(), stale, who.get()));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    /// A juice that is kept.
    public record Json(long id) {}

    /// How often the page was made, and how often it was sent without being made.
    public record Counted(long made, long seen) {}

    /// A juice as the page shows it.
    public record Shown(String name, boolean stale) {}

    // cut: routes
    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/juices", Access.EVERYONE, this::show)
                        .cachedForVisitors(
                                Cached.PLAIN.by("sort").seen(_ -> seen.incrementAndGet())),
                Route.get("/juices/found", Access.EVERYONE, this::found));
    }

    // end

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/juices/counted", Access.EVERYONE, this::count)
                        .described(Operation.answering("How often it was seen", Counted.class)),
                Route.post("/juices", Access.SIGNED_IN, this::press)
                        .described(
                                Operation.answering("Press a juice", Json.class)
                                        .taking(
                                                Input.class,
                                                "{\"name\": \"Appelsap\", \"audience\": \"public\","
                                                        + " \"staleFrom\": \"2030-01-31T00:00:00Z\","
                                                        + " \"keeper\": \"members\"}")
                                        .with(201)));
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(new JuiceSearch(store));
    }

    // cut: until
    private void show(Context ctx) {
        made.incrementAndGet();
        var viewer = Viewer.of(ctx);
        var now = platform.clock().instant();
        var terms = platform.audiences().terms(viewer);
        var juices = platform.transactions().read(viewer, db -> store.visible(db, terms));
        juices.stream()
                .map(Juice::staleFrom)
                .filter(now::isBefore)
                .min(naturalOrder())
                .ifPresent(next -> Cached.until(ctx, next));
        var shown = juices.stream().map(it -> shown(it, now)).sorted(order(ctx)).toList();
        ctx.render("orchard/juices.peb", Map.of("juices", shown));
    }

    // end

    private static Shown shown(Juice it, Instant now) {
        return new Shown(it.name(), !now.isBefore(it.staleFrom()));
    }

    private static Comparator<Shown> order(Context ctx) {
        var byName = comparing(Shown::name);
        return "back".equals(ctx.queryParam("sort")) ? byName.reversed() : byName;
    }

    private void found(Context ctx) {
        var typed = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        var found = platform.search().find(Viewer.of(ctx), typed, Set.of(Juice.TYPE), 20);
        var shown = found.stream().map(Juices::shown).toList();
        ctx.render("orchard/juices.peb", Map.of("juices", shown));
    }

    private static Shown shown(Search.Hit hit) {
        return new Shown(hit.title(), hit.stale());
    }

    private void count(Context ctx) {
        ctx.json(new Counted(made.get(), seen.get()));
    }

    private void press(Context ctx) {
        var juice =
                ctx.bodyAsClass(Input.class)
                        .juice()
                        .orElseThrow(() ->
                                MeentException.invalid(
                                        List.of(new Problem("name", "juices.unclear", List.of()))));
        long id =
                platform.transactions()
                        .run(
                                Viewer.of(ctx),
                                tx -> {
                                    long kept = store.insert(tx.handle(), juice);
                                    tx.publish(Juice.TYPE, Long.toString(kept));
                                    return kept;
                                });
        ctx.status(201).json(new Json(id));
    }
}
