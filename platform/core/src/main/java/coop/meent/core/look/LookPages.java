package coop.meent.core.look;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.membership.Logo;
import coop.meent.core.site.OrganisationPages;
import coop.meent.core.work.HeavyWork;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The administrator's pages of the look.
public final class LookPages {
    private static final String PAGE = "/admin/theme";
    private static final Access TEAM = Access.ADMINISTRATOR;

    private final LookDesk desk;
    private final HeavyWork heavy;

    /// @param heavy draws logos
    public LookPages(LookDesk desk, HeavyWork heavy) {
        this.desk = desk;
        this.heavy = heavy;
    }

    /// {@return the pages}
    public List<Route> routes() {
        return List.of(
                Route.get(PAGE, TEAM, ctx -> show(ctx, Shown.of(desk.wearing()))),
                Route.post(PAGE, TEAM, this::save),
                Route.post(PAGE + "/choose", TEAM, this::choose),
                Route.post(PAGE + "/reset", TEAM, this::reset),
                Route.post(PAGE + "/preview", TEAM, this::preview),
                Route.get(PAGE + "/preview.css", TEAM, this::previewSheet),
                Route.post(PAGE + "/logo", TEAM, this::saveLogo),
                Route.post(PAGE + "/logo/remove", TEAM, this::removeLogo),
                Route.get(PAGE + "/provenance", TEAM, this::provenance));
    }

    /// {@return the same for programs}
    public List<Route> apiRoutes() {
        return new LookApi(desk).apiRoutes();
    }

    /// What the form holds and what is wrong with it.
    private record Shown(Map<String, String> values, List<Problem> problems, String preview) {
        static Shown of(Wearing wearing) {
            return new Shown(wearing.tokens(), List.of(), "");
        }

        boolean unreadable() {
            return problems.stream().anyMatch(it -> it.key().equals("look.problem.contrast"));
        }
    }

    private void show(Context ctx, Shown shown) {
        var wearing = desk.wearing();
        var values = new HashMap<String, String>();
        LookForm.names().forEach(it -> values.put(it, ""));
        values.putAll(LookForm.defaults(wearing.theme(), wearing.own()));
        values.putAll(shown.values());
        var view =
                new LookView(
                        desk.offers().stream().map(it -> LookView.card(it, desk)).toList(),
                        wearing.choice().theme(),
                        wearing.reason(),
                        values,
                        wearing.theme().fonts().stream().map(LookView.Letters::of).toList(),
                        shown.values().keySet().stream().anyMatch(it -> it.endsWith("Dark")),
                        !wearing.tokens().isEmpty(),
                        wearing.choice().logo().isPresent(),
                        shown.unreadable(),
                        shown.preview(),
                        shown.problems());
        ctx.render("core/admin/theme.peb", Map.of("look", view));
    }

    private void save(Context ctx) {
        var form = LookForm.of(ctx);
        var problems = problems(desk, form);
        if (!problems.isEmpty()) {
            ctx.status(422);
            show(ctx, new Shown(form.values(), problems, ""));
            return;
        }
        var wearing = desk.wearing();
        desk.save(Viewer.of(ctx), form.tokens(wearing.theme(), wearing.own()));
        Flash.say(ctx, "flash.look.saved");
        Redirects.seeOther(ctx, PAGE);
    }

    static List<Problem> problems(LookDesk desk, LookForm form) {
        var wearing = desk.wearing();
        var problems = new ArrayList<>(form.check(wearing.theme()));
        if (problems.isEmpty() && !form.known()) {
            var tokens = form.tokens(wearing.theme(), wearing.own());
            problems.addAll(ContrastCheck.of(new Palette(wearing.theme(), wearing.own(), tokens)));
        }
        return problems;
    }

    private void choose(Context ctx) {
        var id = Optional.ofNullable(ctx.formParam("theme")).orElse("");
        var objection = desk.choose(Viewer.of(ctx), id);
        if (objection.isPresent()) {
            ctx.status(422);
            var problem = Problem.of("theme-" + id, "look.problem.broken", objection.get());
            show(ctx, new Shown(Shown.of(desk.wearing()).values(), List.of(problem), ""));
            return;
        }
        Flash.say(ctx, "flash.look.chosen");
        Redirects.seeOther(ctx, PAGE);
    }

    private void reset(Context ctx) {
        desk.reset(Viewer.of(ctx));
        Flash.say(ctx, "flash.look.reset");
        Redirects.seeOther(ctx, PAGE);
    }

    // for browsers without scripts: the page again, in what was typed
    private void preview(Context ctx) {
        var form = LookForm.of(ctx);
        var query =
                form.values().entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        var dark = ctx.formParam("ownDark") == null ? "" : "&ownDark=true";
        show(
                ctx,
                new Shown(
                        form.values(),
                        problems(desk, form),
                        PAGE + "/preview.css?" + query + dark));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void previewSheet(Context ctx) {
        var values = new HashMap<String, String>();
        boolean dark = "true".equals(ctx.queryParam("ownDark"));
        LookForm.names().stream()
                .filter(it -> dark || !it.endsWith("Dark"))
                .forEach(name ->
                        Optional.ofNullable(ctx.queryParam(name))
                                .ifPresent(it -> values.put(name, it)));
        var wearing = desk.wearing();
        var form = new LookForm(values, true);
        ctx.contentType("text/css; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        if (form.check(wearing.theme()).isEmpty()) {
            var tokens = form.tokens(wearing.theme(), wearing.own());
            ctx.result(new Palette(wearing.theme(), wearing.own(), tokens).whole());
        }
    }

    private void saveLogo(Context ctx) {
        var upload = OrganisationPages.upload(ctx, "logo", Logo.LARGEST);
        switch (heavy.call(() -> Logo.of(upload))) {
            case Logo.Drawn.Refused(var problem) -> {
                ctx.status(422);
                show(ctx, new Shown(Shown.of(desk.wearing()).values(), List.of(problem), ""));
            }
            case Logo.Drawn.Fine(var logo) -> logo(ctx, Optional.of(logo));
        }
    }

    private void removeLogo(Context ctx) {
        logo(ctx, Optional.empty());
    }

    private void logo(Context ctx, Optional<Logo> logo) {
        desk.putLogo(Viewer.of(ctx), logo);
        Flash.say(ctx, "flash.look.saved");
        Redirects.seeOther(ctx, PAGE);
    }

    private void provenance(Context ctx) {
        var found = desk.provenance();
        ctx.render(
                "core/admin/provenance.peb",
                Map.of(
                        "theme", desk.wearing().theme().name(),
                        "templates", ProvenanceView.of(found.templates()),
                        "assets", ProvenanceView.of(found.assets())));
    }
}
