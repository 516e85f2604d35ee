package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.Logo;
import coop.meent.core.membership.MandateStore;
import coop.meent.core.membership.MembershipDesk;
import coop.meent.core.membership.OrganisationData;
import coop.meent.core.membership.OrganisationDesk;
import coop.meent.core.membership.OrganisationForm;
import coop.meent.core.membership.OrganisationsInMemory;
import coop.meent.core.work.HeavyWork;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The directory of organisations, the page of each, and the form with which it keeps its page.
public final class OrganisationPages {
    private final OrganisationDirectory directory;
    private final OrganisationsInMemory organisations;
    private final OrganisationDesk desk;
    private final MembershipDesk members;
    private final OrganisationChoices choices;
    private final HeavyWork heavy;

    public OrganisationPages(
            OrganisationDirectory directory,
            OrganisationsInMemory organisations,
            OrganisationDesk desk,
            MembershipDesk members,
            Texts texts,
            HeavyWork heavy) {
        this.directory = directory;
        this.organisations = organisations;
        this.desk = desk;
        this.members = members;
        this.choices = new OrganisationChoices(texts);
        this.heavy = heavy;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/organisations", Access.EVERYONE, this::list),
                Route.get("/organisations/{id}", Access.EVERYONE, this::show)
                        .sample("/organisations/1"),
                Route.get("/organisations/{id}/edit", Access.SIGNED_IN, this::edit)
                        .sample("/organisations/1/edit"),
                Route.post("/organisations/{id}/edit", Access.SIGNED_IN, this::save),
                Route.post("/organisations/{id}/logo", Access.SIGNED_IN, this::saveLogo),
                Route.post("/organisations/{id}/logo/remove", Access.SIGNED_IN, this::removeLogo),
                Route.get("/organisations/{id}/logo/{file}", Access.EVERYONE, this::logo)
                        .sample("/organisations/1/logo/ed587a673dca6ba8.png"));
    }

    private void list(Context ctx) {
        var query = OrganisationQuery.of(ctx, "after");
        var view = directory.list(Viewer.of(ctx), query, desk.today());
        ctx.render("core/organisations/list.peb", Map.of("directory", view));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var one = known(organisations, ctx);
        boolean inside = viewer.member() || viewer.actsFor(one.id());
        var mandates = inside ? members.mandates(viewer, one.id()) : List.<MandateStore.Held>of();
        var view = directory.page(viewer, one, mandates, desk.today());
        ctx.render("core/organisations/show.peb", Map.of("organisation", view));
    }

    private void edit(Context ctx) {
        var one = editable(ctx);
        form(ctx, one, one.data().fields(), List.of());
    }

    private void save(Context ctx) {
        var one = editable(ctx);
        var form = form(ctx);
        var problems = desk.check(one.id(), form);
        if (!problems.isEmpty()) {
            ctx.status(422);
            form(ctx, one, form.typed(), problems);
            return;
        }
        desk.change(Viewer.of(ctx), one.id(), form.data());
        Flash.say(ctx, "organisation.saved");
        Redirects.seeOther(ctx, one.path());
    }

    private void saveLogo(Context ctx) {
        var one = editable(ctx);
        var upload = upload(ctx, "logo", Logo.LARGEST);
        switch (heavy.call(() -> Logo.of(upload))) {
            case Logo.Drawn.Refused(var problem) -> {
                ctx.status(422);
                form(ctx, one, one.data().fields(), List.of(problem));
            }
            case Logo.Drawn.Fine(var logo) -> {
                desk.putLogo(Viewer.of(ctx), one.id(), Optional.of(logo));
                Flash.say(ctx, "organisation.saved");
                Redirects.seeOther(ctx, one.path() + "/edit");
            }
        }
    }

    private void removeLogo(Context ctx) {
        var one = editable(ctx);
        desk.putLogo(Viewer.of(ctx), one.id(), Optional.empty());
        Flash.say(ctx, "organisation.saved");
        Redirects.seeOther(ctx, one.path() + "/edit");
    }

    private void logo(Context ctx) {
        var hash = ctx.pathParam("file").replaceFirst("\\.png$", "");
        var png = desk.logo(Viewer.of(ctx), id(ctx, "id"), hash);
        ctx.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable");
        ctx.contentType("image/png");
        ctx.result(png.orElseThrow(() -> MeentException.notFound("logo")));
    }

    private KnownOrganisation editable(Context ctx) {
        var one = known(organisations, ctx);
        if (!OrganisationDesk.mayEdit(Viewer.of(ctx), one.id())) {
            throw new MeentException(Code.FORBIDDEN, "not an administrator of " + one.id());
        }
        return one;
    }

    private void form(
            Context ctx,
            KnownOrganisation one,
            Map<String, String> values,
            List<Problem> problems) {
        var lists = choices.lists(Viewer.of(ctx).language(), one.data().legalForm());
        ctx.render(
                "core/organisations/edit.peb",
                Map.of(
                        "organisation",
                        one,
                        "form",
                        filled(values),
                        "lists",
                        lists,
                        "problems",
                        problems));
    }

    /// {@return every field of the form, empty where nothing was typed}
    public static Map<String, String> filled(Map<String, String> values) {
        var all = new HashMap<String, String>();
        OrganisationData.FIELDS.forEach(field -> all.put(field, values.getOrDefault(field, "")));
        return all;
    }

    /// {@return what was typed into the form of an organisation}
    public static OrganisationForm form(Context ctx) {
        var typed = new HashMap<String, String>();
        for (var field : OrganisationData.FIELDS) {
            Optional.ofNullable(ctx.formParam(field)).ifPresent(value -> typed.put(field, value));
        }
        return new OrganisationForm(typed);
    }

    /// {@return what was sent as a file; empty without one, and cut off one byte after `most`}
    public static byte[] upload(Context ctx, String field, int most) {
        var file = ctx.uploadedFile(field);
        if (file == null) {
            return new byte[0];
        }
        try (var content = file.content()) {
            return content.readNBytes(most + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException("the upload broke off", broken);
        }
    }

    /// {@return the organisation of the path}
    public static KnownOrganisation known(OrganisationsInMemory organisations, Context ctx) {
        return organisations
                .known(id(ctx, "id"))
                .orElseThrow(() -> MeentException.notFound("organisation"));
    }

    /// {@return a number of the path}
    public static long id(Context ctx, String name) {
        try {
            return Long.parseLong(ctx.pathParam(name));
        } catch (NumberFormatException other) {
            throw MeentException.notFound(name);
        }
    }
}
