package coop.meent.jobs;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The page behind the link in the reminder: filled, or still open? Opening it changes nothing, as
/// mail programs open links by themselves; its button does.
final class AnswerPages {
    private static final Viewer LINK = Viewer.system("jobs.answer");

    private final VacancyDesk desk;
    private final Reminders reminders;
    private final Views views;

    AnswerPages(VacancyDesk desk, Reminders reminders, Views views) {
        this.desk = desk;
        this.reminders = reminders;
        this.views = views;
    }

    List<Route> idRoutes() {
        return List.of(
                Route.get("/{id}/answer", Access.EVERYONE, this::ask).sample("/1/answer"),
                Route.post("/{id}/answer", Access.EVERYONE, this::answer));
    }

    private void ask(Context ctx) {
        var token = Objects.requireNonNullElse(ctx.queryParam("token"), "");
        var vacancy = asked(VacancyPages.id(ctx), token);
        var sight = new Sight(Viewer.of(ctx), desk.today());
        ctx.render(
                "jobs/answer.peb",
                Map.of(
                        "vacancy", views.of(vacancy, sight),
                        "until", desk.today().plusMonths(Vacancy.MONTHS_OPEN),
                        "token", token));
    }

    private void answer(Context ctx) {
        var token = Objects.requireNonNullElse(ctx.formParam("token"), "");
        long id = asked(VacancyPages.id(ctx), token).id();
        switch (Objects.requireNonNullElse(ctx.formParam("answer"), "")) {
            case "filled" -> {
                desk.fill(LINK, id);
                Flash.say(ctx, "flash.closed");
            }
            case "open" -> {
                desk.renew(LINK, id);
                Flash.say(ctx, "flash.renewed");
            }
            default ->
                    throw MeentException.invalid(List.of(Problem.of("answer", "problem.reason")));
        }
        Redirects.seeOther(ctx, "/jobs");
    }

    /// {@return the vacancy, as long as nobody has answered the question of this link}
    private Vacancy asked(long id, String token) {
        var day =
                reminders
                        .askedAbout(id, token)
                        .orElseThrow(() ->
                                new MeentException(Code.GONE, "no such link: vacancy " + id));
        var vacancy = desk.own(LINK, id);
        if (vacancy.stage() != Stage.PUBLISHED || !vacancy.offer().closesOn().equals(day)) {
            throw new MeentException(Code.GONE, "answered already: vacancy " + id);
        }
        return vacancy;
    }
}
