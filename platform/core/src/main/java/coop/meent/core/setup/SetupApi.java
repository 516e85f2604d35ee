package coop.meent.core.setup;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.mail.MailProbe;
import coop.meent.core.setup.Setup.Standing;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The first set-up for programs.
final class SetupApi {
    private static final String PERSON =
            """
            {"name": "Bram Claes", "email": "bram@demeent.example"}
            """;

    private final SetupWork work;

    SetupApi(SetupWork work) {
        this.work = work;
    }

    /// A step: `open`, `done` or `skipped`.
    record Item(String step, String state) {
        static Item of(Standing it) {
            return new Item(it.step().id(), it.state().name().toLowerCase(Locale.ROOT));
        }
    }

    /// All steps.
    ///
    /// @param offered whether the start page still shows them
    record Items(boolean offered, List<Item> items) {}

    /// What to say of a step: `done` or `skipped`; `language` only with the step of that name.
    record Said(@Nullable String state, @Nullable String language) {}

    /// Who is to run the site too.
    record Person(@Nullable String name, @Nullable String email) {}

    List<Route> apiRoutes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/admin/setup", team, this::list)
                        .described(Operation.answering("How far the first set-up is", Items.class)),
                Route.delete("/admin/setup", team, this::dismiss)
                        .described(Operation.doing("Stop offering the steps")),
                Route.put("/admin/setup/{step}", team, this::say)
                        .described(
                                Operation.answering("Call a step done, or skip it", Items.class)
                                        .taking(Said.class, "{\"state\": \"skipped\"}")),
                Route.post("/admin/mail-test", team, this::mail)
                        .described(
                                Operation.answering(
                                        "Send yourself a test mail", MailProbe.Result.class)),
                Route.post("/administrators", team, this::second)
                        .described(
                                Operation.doing("Make somebody an administrator too")
                                        .taking(Person.class, PERSON)));
    }

    private void list(Context ctx) {
        var progress = work.setup().of(Viewer.of(ctx));
        ctx.json(new Items(progress.offered(), progress.steps().stream().map(Item::of).toList()));
    }

    private void dismiss(Context ctx) {
        work.setup().dismiss(Viewer.of(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void say(Context ctx) {
        var step = SetupPages.step(ctx);
        var said = ctx.bodyAsClass(Said.class);
        var viewer = Viewer.of(ctx);
        var language = Language.ofTag(Objects.requireNonNullElse(said.language(), ""));
        if (step == Step.LANGUAGE && language.isPresent()) {
            work.language(viewer, language.get());
        } else {
            switch (Objects.requireNonNullElse(said.state(), "")) {
                case "done" -> work.setup().done(viewer, step);
                case "skipped" -> work.setup().skip(viewer, step);
                default -> refuse(List.of(Problem.of("state", "setup.problem.state")));
            }
        }
        list(ctx);
    }

    private void mail(Context ctx) {
        ctx.json(work.mail(Viewer.of(ctx)));
    }

    private void second(Context ctx) {
        var person = ctx.bodyAsClass(Person.class);
        var name = Objects.requireNonNullElse(person.name(), "").strip();
        var email = Objects.requireNonNullElse(person.email(), "");
        refuse(work.second(Viewer.of(ctx), name, email));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
