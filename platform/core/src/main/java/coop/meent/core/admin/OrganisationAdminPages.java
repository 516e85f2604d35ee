package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Role;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.membership.Folded;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.MembershipDesk;
import coop.meent.core.membership.OrganisationDesk;
import coop.meent.core.membership.OrganisationsInMemory;
import coop.meent.core.membership.PeriodForm;
import coop.meent.core.site.OrganisationChoices;
import coop.meent.core.site.OrganisationChoices.Option;
import coop.meent.core.site.OrganisationPages;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Organisations as the team keeps them: data, membership periods and mandates.
public final class OrganisationAdminPages {
    private static final String LIST = "/admin/organisations";
    private static final String ONE = LIST + "/{id}";
    private static final int PAGE = 50;

    private final OrganisationsInMemory organisations;
    private final OrganisationDesk desk;
    private final MembershipDesk members;
    private final OrganisationChoices choices;
    private final Texts texts;

    public OrganisationAdminPages(
            OrganisationsInMemory organisations,
            OrganisationDesk desk,
            MembershipDesk members,
            Texts texts) {
        this.organisations = organisations;
        this.desk = desk;
        this.members = members;
        this.choices = new OrganisationChoices(texts);
        this.texts = texts;
    }

    public List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get(LIST, team, this::list),
                Route.get("/admin/new-organisation", team, this::blank),
                Route.post("/admin/new-organisation", team, this::create),
                Route.get(ONE, team, ctx -> show(ctx, Shown.known(ctx, organisations)))
                        .sample(LIST + "/1"),
                Route.post(ONE, team, this::save),
                Route.post(ONE + "/periods", team, this::addPeriod),
                Route.post(ONE + "/periods/{period}/end", team, this::endPeriod),
                Route.post(ONE + "/mandates", team, this::addMandate),
                Route.post(ONE + "/mandates/{mandate}/end", team, this::endMandate));
    }

    /// A line of the list.
    public record Line(long id, String name, String meta, boolean member) {}

    /// What the page of one organisation shows again after a problem.
    private record Shown(
            KnownOrganisation one,
            Map<String, String> values,
            List<Problem> problems,
            List<Problem> periodProblems,
            List<Problem> mandateProblems) {
        static Shown known(Context ctx, OrganisationsInMemory organisations) {
            var one = OrganisationPages.known(organisations, ctx);
            return new Shown(one, one.data().fields(), List.of(), List.of(), List.of());
        }
    }

    private void list(Context ctx) {
        var q = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        var after = Optional.ofNullable(ctx.queryParam("after")).orElse("");
        var found =
                organisations.byName().stream()
                        .filter(one -> matches(one, q))
                        .map(one -> line(Viewer.of(ctx).language(), one))
                        .toList();
        var slice = slice(found, after);
        var more = "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&after=";
        var next = slice.next().map(cursor -> LIST + more + cursor).orElse("");
        var model = Map.of("q", q, "total", found.size(), "lines", slice.items(), "next", next);
        ctx.render("core/admin/organisations.peb", model);
    }

    private boolean matches(KnownOrganisation one, String q) {
        var folded = organisations.folded(one.id());
        return Folded.words(q).stream()
                .allMatch(word ->
                        folded.contains(word) || one.data().enterpriseNumber().contains(word));
    }

    private static Slice<Line> slice(List<Line> found, String after) {
        var ids = found.stream().map(line -> Long.toString(line.id())).toList();
        int from = ids.indexOf(after) + 1;
        var rows = found.subList(from, Math.min(found.size(), from + PAGE + 1));
        return Slice.of(rows, PAGE, line -> Long.toString(line.id()));
    }

    private Line line(String language, KnownOrganisation one) {
        var form = choices.legalForm(language, one.data().legalForm());
        var meta = (form + " " + one.data().writtenNumber()).strip();
        boolean member = organisations.standing(one.id(), desk.today()).member();
        return new Line(one.id(), one.data().name(), meta, member);
    }

    private void blank(Context ctx) {
        fresh(ctx, Map.of("country", "BE"), List.of());
    }

    private void fresh(Context ctx, Map<String, String> values, List<Problem> problems) {
        var lists = choices.lists(Viewer.of(ctx).language(), "");
        var form = OrganisationPages.filled(values);
        ctx.render(
                "core/admin/new-organisation.peb",
                Map.of("form", form, "lists", lists, "problems", problems));
    }

    private void create(Context ctx) {
        var form = OrganisationPages.form(ctx);
        var problems = desk.check(0, form);
        if (!problems.isEmpty()) {
            ctx.status(422);
            fresh(ctx, form.typed(), problems);
            return;
        }
        long id = desk.create(Viewer.of(ctx), form.data());
        done(ctx, id, "organisation.made");
    }

    private static void done(Context ctx, long id, String message) {
        Flash.say(ctx, message);
        Redirects.seeOther(ctx, LIST + "/" + id);
    }

    private void show(Context ctx, Shown shown) {
        var viewer = Viewer.of(ctx);
        var id = shown.one().id();
        var model = new HashMap<String, Object>();
        model.put("organisation", shown.one());
        model.put("form", OrganisationPages.filled(shown.values()));
        model.put("lists", choices.lists(viewer.language(), shown.one().data().legalForm()));
        model.put("problems", shown.problems());
        model.put("periods", organisations.periods(id));
        model.put("periodProblems", shown.periodProblems());
        model.put("categories", options(viewer, "category.", PeriodForm.CATEGORIES));
        model.put("mandates", members.mandates(viewer, id));
        model.put("mandateProblems", shown.mandateProblems());
        model.put("roles", options(viewer, "role.", roles()));
        model.put("typed", typed(ctx));
        model.put("today", desk.today());
        ctx.render("core/admin/organisation.peb", model);
    }

    private List<Option> options(Viewer viewer, String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, texts.text(viewer.language(), prefix + code)))
                .toList();
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::name).toList();
    }

    private Map<String, String> typed(Context ctx) {
        var typed = new HashMap<String, String>();
        for (var field : List.of("category", "email", "role", "starts", "ends")) {
            typed.put(field, value(ctx, field));
        }
        return typed;
    }

    private void save(Context ctx) {
        var one = OrganisationPages.known(organisations, ctx);
        var form = OrganisationPages.form(ctx);
        var problems = desk.check(one.id(), form);
        if (!problems.isEmpty()) {
            ctx.status(422);
            show(ctx, new Shown(one, form.typed(), problems, List.of(), List.of()));
            return;
        }
        desk.change(Viewer.of(ctx), one.id(), form.data());
        done(ctx, one.id(), "organisation.saved");
    }

    private void addPeriod(Context ctx) {
        var one = OrganisationPages.known(organisations, ctx);
        var form =
                PeriodForm.period(value(ctx, "category"), value(ctx, "starts"), value(ctx, "ends"));
        var added = members.addPeriod(Viewer.of(ctx), one.id(), form);
        if (!added.problems().isEmpty()) {
            ctx.status(422);
            var values = one.data().fields();
            show(ctx, new Shown(one, values, List.of(), added.problems(), List.of()));
            return;
        }
        done(ctx, one.id(), "organisation.saved");
    }

    private void endPeriod(Context ctx) {
        long id = OrganisationPages.id(ctx, "id");
        members.endPeriod(Viewer.of(ctx), id, OrganisationPages.id(ctx, "period"), lastDay(ctx));
        done(ctx, id, "organisation.saved");
    }

    private void addMandate(Context ctx) {
        var one = OrganisationPages.known(organisations, ctx);
        var form = PeriodForm.mandate(value(ctx, "role"), value(ctx, "starts"), value(ctx, "ends"));
        var added = members.addMandate(Viewer.of(ctx), one.id(), value(ctx, "email"), form);
        if (!added.problems().isEmpty()) {
            ctx.status(422);
            var values = one.data().fields();
            show(ctx, new Shown(one, values, List.of(), List.of(), added.problems()));
            return;
        }
        done(ctx, one.id(), "organisation.saved");
    }

    private void endMandate(Context ctx) {
        long id = OrganisationPages.id(ctx, "id");
        members.endMandate(Viewer.of(ctx), id, OrganisationPages.id(ctx, "mandate"), lastDay(ctx));
        done(ctx, id, "organisation.saved");
    }

    private LocalDate lastDay(Context ctx) {
        return PeriodForm.day(value(ctx, "on")).orElse(desk.today());
    }

    private static String value(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field)).orElse("").strip();
    }
}
