package coop.meent.shares.registers;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The page on which the team opens a register for a cooperative.
final class OpenPages {
    private final Platform platform;
    private final Registers registers;

    OpenPages(Platform platform, Registers registers) {
        this.platform = platform;
        this.registers = registers;
    }

    /// One of the answers to choose from.
    record Choice(String value, String label, String hint) {}

    List<Route> routes() {
        return List.of(
                Route.get("/open", Access.ADMINISTRATOR, this::form),
                Route.post("/open", Access.ADMINISTRATOR, this::open).withChecks());
    }

    private void form(Context ctx) {
        render(ctx, OpenForm.empty(), List.of());
    }

    private void open(Context ctx) {
        var form = OpenForm.read(it -> Objects.requireNonNullElse(ctx.formParam(it), ""));
        var problems = check(form);
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems);
            return;
        }
        open(Viewer.of(ctx), form);
        Flash.say(ctx, "shares.open.done");
        Redirects.seeOther(ctx, "/shares/open");
    }

    /// {@return the id of the register that now is open}
    long open(Viewer team, OpenForm form) {
        return registers.open(team, form.opening(platform.organisations()));
    }

    List<Problem> check(OpenForm form) {
        return form.check(
                platform.organisations(), platform.entitlements(), LocalDate.now(platform.clock()));
    }

    private void render(Context ctx, OpenForm form, List<Problem> problems) {
        var language = Viewer.of(ctx).language();
        ctx.render(
                "shares/open.peb",
                Map.of(
                        "values", form.values(),
                        "problems", problems,
                        "organisations", organisations(),
                        "countries", choices("country", Register.Country.values(), language),
                        "liabilities", choices("liability", Register.Liability.values(), language),
                        "months", months(language),
                        "registers", opened()));
    }

    private List<Choice> organisations() {
        return platform.organisations().all().stream()
                .map(it -> new Choice(Long.toString(it.id()), it.name(), ""))
                .toList();
    }

    private List<Choice> choices(String kind, Enum<?>[] values, String language) {
        return Arrays.stream(values)
                .map(it ->
                        new Choice(
                                it.name(),
                                platform.texts()
                                        .text(language, "shares.open." + kind + "." + it.name()),
                                ""))
                .toList();
    }

    private static List<Choice> months(String language) {
        return Arrays.stream(Month.values())
                .map(it ->
                        new Choice(
                                String.format(Locale.ROOT, "%02d-01", it.getValue()),
                                "1 " + it.getDisplayName(TextStyle.FULL, Locale.of(language)),
                                ""))
                .toList();
    }

    // the team knows which there are, and nothing of what stands in them
    private List<List<String>> opened() {
        return registers.all().stream()
                .map(it ->
                        List.of(
                                it.name(),
                                platform.organisations()
                                        .find(it.organisation())
                                        .map(Organisation::name)
                                        .orElse("")))
                .toList();
    }
}
