package coop.meent.sharing.warmth;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was shared in a year.
final class YearPages {
    private static final String PATH = "/years";

    private final Years years;
    private final Organisations organisations;

    YearPages(Years years, Organisations organisations) {
        this.years = years;
        this.organisations = organisations;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.EVERYONE, this::show),
                Route.post(PATH, Access.SIGNED_IN, this::say).withChecks());
    }

    private void show(Context ctx) {
        render(ctx, Optional.empty(), List.of());
    }

    private void say(Context ctx) {
        var form = new SavingForm(sent(ctx, "euros"), sent(ctx, "kilos"), sent(ctx, "how"));
        var of = organisation(ctx).orElseThrow(() -> MeentException.notFound("organisation"));
        var problems = form.check();
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), Optional.of(form), problems);
            return;
        }
        years.say(Viewer.of(ctx), of.id(), year(ctx), form);
        Flash.say(ctx, "warmth.done.said");
        Redirects.seeOther(ctx, "/sharing/years?year=" + year(ctx) + "&organisation=" + of.id());
    }

    private void render(Context ctx, Optional<SavingForm> typed, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var of = organisation(ctx);
        int year = year(ctx);
        var told = years.tell(viewer, year, of);
        var own = told.said().stream().map(it -> SavingForm.of(it.saving())).findFirst();
        var model = new HashMap<String, Object>();
        model.put("told", told);
        model.put("year", year);
        model.put("before", year > Years.FIRST ? year - 1 : 0);
        model.put("after", year < years.current() ? year + 1 : 0);
        model.put("organisation", of.map(Organisation::id).orElse(0L));
        model.put("name", of.map(Organisation::name).orElse(""));
        model.put("own", own(viewer));
        model.put("says", of.filter(it -> viewer.actsFor(it.id())).isPresent());
        model.put("form", typed.or(() -> own).orElse(SavingForm.EMPTY));
        model.put("problems", problems);
        model.put("signedIn", viewer.signedIn());
        ctx.render("sharing/warmth/years.peb", model);
    }

    private List<Organisation> own(Viewer viewer) {
        return viewer.organisations().stream()
                .sorted()
                .flatMap(it -> organisations.find(it).stream())
                .toList();
    }

    // an address that is followed says it in the query, a form sends it
    Optional<Organisation> organisation(Context ctx) {
        var typed = asked(ctx, "organisation");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var found =
                typed.matches("\\d{1,18}")
                        ? organisations.find(Long.parseLong(typed))
                        : Optional.<Organisation>empty();
        return Optional.of(found.orElseThrow(() -> MeentException.notFound("organisation")));
    }

    int year(Context ctx) {
        var typed = asked(ctx, "year");
        int year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : years.current();
        return Math.clamp(year, Years.FIRST, years.current());
    }

    private static String asked(Context ctx, String name) {
        var query = text(ctx.queryParam(name));
        return query.isEmpty() ? sent(ctx, name) : query;
    }

    private static String sent(Context ctx, String name) {
        return text(ctx.formParam(name));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\0", "").strip();
    }
}
