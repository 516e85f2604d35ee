package coop.meent.shares.registers;

import coop.meent.api.MeentException;
import coop.meent.api.People;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.AccessLog.Line;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/// The page on which a cooperative reads who of outside saw what of its register.
final class LogPages {
    private static final int PAGE = 50;

    private final RegisterDoor door;
    private final AccessLog log;
    private final People people;

    LogPages(RegisterDoor door, AccessLog log, People people) {
        this.door = door;
        this.log = log;
        this.people = people;
    }

    /// A line as its template reads it.
    ///
    /// @param who name; empty once erased
    record LogView(Line line, String who) {
        public Instant at() {
            return line.at();
        }

        /// {@return message key of what was seen}
        public String what() {
            return "shares.log." + line.what().code();
        }

        /// {@return number of the holder, or empty}
        public String holder() {
            return line.holder().isPresent() ? Long.toString(line.holder().getAsLong()) : "";
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/{register}/log", RegisterDoor.DESK, this::show).sample("/1/log"));
    }

    private void show(Context ctx) {
        var register = MandatePages.inside(door, ctx);
        var lines = log.lines(Viewer.of(ctx), register, before(ctx), PAGE);
        var path = "/shares/" + register.id() + "/log";
        ctx.render(
                "shares/log.peb",
                Map.of(
                        "head", RegisterHead.of(ctx, "log"),
                        "lines", views(lines),
                        "next",
                                lines.size() < PAGE
                                        ? ""
                                        : path + "?before=" + lines.getLast().no()));
    }

    static long before(Context ctx) {
        var text = Objects.requireNonNullElse(ctx.queryParam("before"), "");
        if (text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw MeentException.notFound("page");
        }
        return Long.parseLong(text);
    }

    private List<LogView> views(List<Line> lines) {
        var names = new HashMap<OptionalLong, String>();
        return lines.stream()
                .map(it -> new LogView(it, names.computeIfAbsent(it.person(), this::name)))
                .toList();
    }

    private String name(OptionalLong person) {
        return person.isEmpty()
                ? ""
                : people.find(person.getAsLong()).map(People.Person::name).orElse("");
    }
}
