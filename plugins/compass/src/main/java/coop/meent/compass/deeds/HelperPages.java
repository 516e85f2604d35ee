package coop.meent.compass.deeds;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.People;
import coop.meent.api.People.Person;
import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Role;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;

/// The pages on which organisations offer to help each other, and write about it.
final class HelperPages {
    private static final String ONE = "/helpers/{organisation}/{principle}";

    private final Helpers helpers;
    private final HelperViews views;
    private final People people;

    HelperPages(Helpers helpers, HelperViews views, People people) {
        this.helpers = helpers;
        this.views = views;
        this.people = people;
    }

    /// What somebody typed to offer help.
    record Offer(String organisation, String principle, String words) {}

    List<Route> routes() {
        var looks = Helpers.LOOKS;
        return List.of(
                Route.get("/helpers", looks, this::list),
                Route.post("/helpers", looks, this::offer).withChecks(),
                Route.get(ONE, looks, ctx -> show(ctx, "", List.of())).sample("/helpers/2/6"),
                Route.post(ONE + "/withdraw", looks, this::withdraw),
                Route.post(ONE + "/notes", looks, this::write).withChecks());
    }

    private void list(Context ctx) {
        var query = Asked.query(ctx);
        var offer = new Offer(query.apply("organisation"), query.apply("principle"), "");
        list(ctx, offer, List.of());
    }

    private void list(Context ctx, Offer offer, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("groups", views.groups(viewer, helpers.all(viewer)));
        model.put("seats", views.seats(viewer));
        model.put("principles", ActionViews.principles(viewer.language()));
        model.put("offer", offer);
        model.put("problems", problems);
        ctx.render("compass/deeds/helpers.peb", model);
    }

    private void offer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var sent = Asked.sent(ctx);
        var offer =
                new Offer(sent.apply("organisation"), sent.apply("principle"), sent.apply("words"));
        long organisation = Asked.number(offer.organisation(), 18).orElse(0L);
        var problems = helpers.check(viewer, organisation, offer.principle(), offer.words());
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, offer, problems);
            return;
        }
        helpers.offer(viewer, organisation, principle(offer.principle()), offer.words());
        Flash.say(ctx, "deeds.done.offered");
        Redirects.seeOther(ctx, "/compass/helpers");
    }

    private void show(Context ctx, String body, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var page = page(ctx);
        var helper = page.helper();
        var model = new HashMap<String, Object>();
        model.put("row", views.row(viewer, helper));
        model.put("title", helper.principle().title(viewer.language()));
        model.put("number", helper.principle().number());
        model.put("helps", page.helps());
        model.put("talks", views.talks(page.notes()));
        model.put("body", body);
        model.put("problems", problems);
        ctx.render("compass/deeds/helper.peb", model);
    }

    private void withdraw(Context ctx) {
        helpers.withdraw(Viewer.of(ctx), Asked.id(ctx, "organisation"), principle(ctx));
        Flash.say(ctx, "deeds.done.withdrawn");
        Redirects.seeOther(ctx, "/compass/helpers");
    }

    private void write(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = Asked.sent(ctx, "body");
        var helper = page(ctx).helper();
        var problems = helpers.check(viewer, body);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, body, problems);
            return;
        }
        long guest = Asked.number(Asked.sent(ctx, "guest"), 18).orElse(0L);
        helpers.write(viewer, helper, guest, body, leading(helper.organisation()));
        Flash.say(ctx, "deeds.done.wrote");
        Redirects.seeOther(ctx, helper.path());
    }

    private List<Long> leading(long organisation) {
        var roles = EnumSet.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);
        return people.holding(organisation, roles).stream().map(Person::id).distinct().toList();
    }

    private Helpers.Page page(Context ctx) {
        return helpers.page(Viewer.of(ctx), Asked.id(ctx, "organisation"), principle(ctx));
    }

    private static Principle principle(Context ctx) {
        return principle(ctx.pathParam("principle"));
    }

    private static Principle principle(String number) {
        return Principle.of(Principle.TAGS + number)
                .orElseThrow(() -> MeentException.notFound("principle"));
    }
}
