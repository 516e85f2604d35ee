package coop.meent.sharing.calendar;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The calendars of a thing and of an organisation.
final class CalendarPages {
    private static final int YEARS = 10;

    private final Calendar calendar;
    private final Sight sight;
    private final Organisations organisations;

    CalendarPages(Calendar calendar, Sight sight, Organisations organisations) {
        this.calendar = calendar;
        this.sight = sight;
        this.organisations = organisations;
    }

    /// An organisation for which the reader acts.
    public record Choice(long id, String name, boolean current) {}

    List<Route> routes() {
        return List.of(
                Route.get("/calendar", Access.SIGNED_IN, this::board),
                Route.get("/{id}/calendar", Access.EVERYONE, this::one).sample("/1/calendar"));
    }

    private void one(Context ctx) {
        var viewer = Viewer.of(ctx);
        var thing = calendar.thing(viewer, id(ctx));
        var model = new HashMap<String, Object>();
        model.put("thing", thing);
        model.put("manages", sight.manages(viewer, thing));
        model.put("today", calendar.today());
        var view = Objects.requireNonNullElse(ctx.queryParam("view"), "month");
        model.putAll(shown(ctx, viewer, thing, view));
        ctx.render("sharing/calendar/" + template(view) + ".peb", model);
    }

    private static String template(String view) {
        return view.equals("week") || view.equals("list") ? view : "month";
    }

    private Map<String, Object> shown(Context ctx, Viewer viewer, Thing thing, String view) {
        return switch (template(view)) {
            case "week" -> Map.of("week", calendar.week(viewer, thing, Month.monday(day(ctx))));
            case "list" -> Map.of("agenda", calendar.agenda(viewer, thing, day(ctx)));
            default -> Map.of("month", calendar.month(viewer, thing, month(ctx)));
        };
    }

    private void board(Context ctx) {
        var viewer = Viewer.of(ctx);
        var choices = choices(ctx, viewer);
        var current = choices.stream().filter(Choice::current).findFirst();
        var first = Month.monday(day(ctx));
        long after = number(ctx, "after").orElse(0L);
        var model = new HashMap<String, Object>();
        model.put("choices", choices);
        model.put("today", calendar.today());
        current.ifPresent(it -> model.put("organisation", it));
        current.ifPresent(it -> model.put("board", calendar.board(viewer, it.id(), first, after)));
        ctx.render(current.isPresent() ? "sharing/calendar/board.peb" : NOBODYS, model);
    }

    private static final String NOBODYS = "sharing/calendar/nobody.peb";

    private List<Choice> choices(Context ctx, Viewer viewer) {
        var asked = number(ctx, "organisation");
        // the team looks at any that it asks for
        var own =
                asked.filter(it -> viewer.administrator() && !viewer.organisations().contains(it))
                        .map(it -> List.of(it))
                        .orElseGet(() -> viewer.organisations().stream().sorted().toList());
        var known = own.stream().flatMap(it -> organisations.find(it).stream()).toList();
        if (asked.isPresent() && known.stream().noneMatch(it -> it.id() == asked.get())) {
            throw MeentException.notFound("organisation of the viewer's");
        }
        long current = asked.orElse(known.isEmpty() ? 0L : known.getFirst().id());
        return known.stream().map(it -> choice(it, current)).toList();
    }

    private static Choice choice(Organisation it, long current) {
        return new Choice(it.id(), it.name(), it.id() == current);
    }

    private static long id(Context ctx) {
        var typed = ctx.pathParam("id");
        if (!typed.matches("\\d{1,18}")) {
            throw MeentException.notFound("page of that name");
        }
        return Long.parseLong(typed);
    }

    private static Optional<Long> number(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    // what is no day, or lies too far away, is today
    private LocalDate day(Context ctx) {
        var today = calendar.today();
        try {
            var day = LocalDate.parse(Objects.requireNonNullElse(ctx.queryParam("day"), ""));
            return near(day) ? day : today;
        } catch (DateTimeException noDay) {
            return today;
        }
    }

    private YearMonth month(Context ctx) {
        try {
            var month = YearMonth.parse(Objects.requireNonNullElse(ctx.queryParam("month"), ""));
            return near(month.atDay(1)) ? month : YearMonth.from(calendar.today());
        } catch (DateTimeException noMonth) {
            return YearMonth.from(calendar.today());
        }
    }

    private boolean near(LocalDate day) {
        return Math.abs(day.getYear() - calendar.today().getYear()) <= YEARS;
    }
}
