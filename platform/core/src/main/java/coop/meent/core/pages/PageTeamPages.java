package coop.meent.core.pages;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.pages.PageDesk.Place;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the team writes its pages.
final class PageTeamPages {
    private static final String LIST = "/admin/pages";
    private static final String ONE = LIST + "/{slug}/{language}";
    private static final String FORMER = ONE + "/history/{revision}";

    private final SitePages pages;
    private final SiteIdentity identity;
    private final PageDesk desk;

    PageTeamPages(SitePages pages, SiteIdentity identity, PageDesk desk) {
        this.pages = pages;
        this.identity = identity;
        this.desk = desk;
    }

    /// A line of the list.
    ///
    /// @param open what the page leaves open
    record Line(SitePage page, String title, List<Translation> translations, List<String> open) {}

    /// A language of a page.
    ///
    /// @param behind how many edits of the Dutch it lacks
    record Translation(Language language, boolean there, int behind, boolean draft) {}

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get(LIST, team, this::list),
                Route.get("/admin/new-page", team, this::blank),
                Route.post(LIST, team, this::create),
                // before the languages, which would answer for them
                Route.post(LIST + "/{slug}/footer", team, this::footer),
                Route.post(LIST + "/{slug}/remove", team, this::remove),
                Route.get(ONE, team, this::edit).sample("/admin/pages/about/fr"),
                Route.post(ONE, team, this::save),
                Route.get(ONE + "/history", team, this::history)
                        .sample("/admin/pages/about/nl/history"),
                Route.get(FORMER, team, this::former).sample("/admin/pages/about/nl/history/0"),
                Route.post(FORMER + "/restore", team, this::restore));
    }

    private void list(Context ctx) {
        var reader = PublicPages.language(ctx);
        var lines = pages.all().stream().map(it -> line(it, reader)).toList();
        ctx.render("core/admin/pages.peb", Map.of("lines", lines));
    }

    private Line line(SitePage page, Language reader) {
        var translations =
                Arrays.stream(Language.values()).map(it -> translation(page, it)).toList();
        var shown = page.shown(reader);
        return new Line(
                page,
                identity.plain(shown.title(), reader),
                translations,
                identity.open(shown.body()));
    }

    private static Translation translation(SitePage page, Language language) {
        var text = page.text(language);
        boolean draft = text.isPresent() && text.get().revision() == 0;
        return new Translation(language, text.isPresent(), page.behind(language), draft);
    }

    private void blank(Context ctx) {
        fresh(ctx, new NewPageForm("", "", "", true), List.of());
    }

    private static void fresh(Context ctx, NewPageForm form, List<Problem> problems) {
        ctx.render("core/admin/new-page.peb", Map.of("form", form, "problems", problems));
    }

    private void create(Context ctx) {
        boolean footer = typed(ctx, "footer").equals("true");
        var form =
                new NewPageForm(
                        typed(ctx, "slug"), typed(ctx, "title"), typed(ctx, "body"), footer);
        var problems = form.check();
        if (problems.isEmpty() && !desk.create(Viewer.of(ctx), form)) {
            problems = List.of(Problem.of("slug", "pages.problem.slug.taken"));
        }
        if (!problems.isEmpty()) {
            ctx.status(422);
            fresh(ctx, form, problems);
            return;
        }
        Flash.say(ctx, "flash.page.saved");
        Redirects.seeOther(ctx, LIST);
    }

    private void edit(Context ctx) {
        var place = place(ctx);
        show(ctx, place, new Shown(PageForm.of(place.page(), place.text())));
    }

    /// What the form shows again.
    ///
    /// @param preview Markdown to show beside it; empty for none
    /// @param theirs what somebody else wrote in the meantime
    private record Shown(
            PageForm form, List<Problem> problems, String preview, Optional<PageText> theirs) {
        Shown(PageForm form) {
            this(form, List.of(), "", Optional.empty());
        }
    }

    private void show(Context ctx, Place place, Shown shown) {
        var model = new HashMap<String, Object>();
        model.put("place", place);
        var reader = PublicPages.language(ctx);
        model.put("title", identity.plain(place.page().shown(reader).title(), reader));
        model.put("form", shown.form());
        model.put("problems", shown.problems());
        model.put("preview", shown.preview());
        model.put("theirs", shown.theirs());
        model.put("behind", place.page().behind(place.language()));
        model.put("dutch", place.page().shown(Language.NL));
        model.put("languages", Language.values());
        model.put("open", identity.open(shown.form().body()));
        ctx.render("core/admin/page.peb", model);
    }

    private void save(Context ctx) {
        var place = place(ctx);
        var form = form(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(422);
            show(ctx, place, new Shown(form, problems, "", Optional.empty()));
        } else if (ctx.formParam("preview") != null) {
            var preview = identity.markdown(form.body(), place.language());
            show(ctx, place, new Shown(form, problems, preview, Optional.empty()));
        } else if (desk.save(Viewer.of(ctx), place, form)) {
            Flash.say(ctx, "flash.page.saved");
            Redirects.seeOther(ctx, LIST);
        } else {
            overtaken(ctx, form);
        }
    }

    // what was typed stays in the form, now upon what the other wrote: to be laid side by side
    private void overtaken(Context ctx, PageForm form) {
        var now = place(ctx);
        var mine = form.on(now.text().revision());
        ctx.status(409);
        show(ctx, now, new Shown(mine, List.of(), "", Optional.of(now.text())));
    }

    private static PageForm form(Context ctx) {
        return new PageForm(
                typed(ctx, "title"),
                typed(ctx, "body"),
                number("0" + typed(ctx, "base")),
                number("0" + typed(ctx, "dutch")),
                typed(ctx, "follows").equals("true"));
    }

    private void history(Context ctx) {
        var place = place(ctx);
        var edits = desk.history(Viewer.of(ctx), place);
        ctx.render("core/admin/page-history.peb", Map.of("place", place, "edits", edits));
    }

    private void former(Context ctx) {
        var place = place(ctx);
        var text = desk.revision(Viewer.of(ctx), place, number(ctx.pathParam("revision")));
        var body = identity.markdown(text.body(), place.language());
        ctx.render(
                "core/admin/page-former.peb", Map.of("place", place, "text", text, "body", body));
    }

    private void restore(Context ctx) {
        var place = place(ctx);
        if (!desk.restore(Viewer.of(ctx), place, number(ctx.pathParam("revision")))) {
            throw new MeentException(MeentException.Code.CONFLICT, "edited in the meantime");
        }
        Flash.say(ctx, "flash.page.restored");
        Redirects.seeOther(ctx, LIST);
    }

    private void footer(Context ctx) {
        desk.putFooter(Viewer.of(ctx), page(pages, ctx), typed(ctx, "footer").equals("true"));
        Flash.say(ctx, "flash.page.saved");
        Redirects.seeOther(ctx, LIST);
    }

    private void remove(Context ctx) {
        desk.remove(Viewer.of(ctx), own(pages, ctx));
        Flash.say(ctx, "flash.page.removed");
        Redirects.seeOther(ctx, LIST);
    }

    static SitePage page(SitePages pages, Context ctx) {
        var slug = ctx.pathParam("slug");
        return pages.find(slug).orElseThrow(() -> MeentException.notFound("page " + slug));
    }

    /// {@return the page of the path, which must be one that the team made}
    static SitePage own(SitePages pages, Context ctx) {
        var page = page(pages, ctx);
        if (!page.own()) {
            throw MeentException.notFound("page that can be removed: " + page.slug());
        }
        return page;
    }

    static Place place(SitePages pages, Context ctx) {
        var language =
                Language.ofTag(ctx.pathParam("language"))
                        .orElseThrow(() -> MeentException.notFound("such language"));
        return new Place(page(pages, ctx), language);
    }

    private Place place(Context ctx) {
        return place(pages, ctx);
    }

    static int number(String text) {
        if (!text.matches("[0-9]{1,8}")) {
            throw MeentException.notFound("revision " + text);
        }
        return Integer.parseInt(text);
    }

    private static String typed(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field)).orElse("");
    }
}
