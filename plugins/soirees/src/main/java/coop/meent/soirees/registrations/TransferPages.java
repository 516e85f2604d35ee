package coop.meent.soirees.registrations;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.EntryStore.Entry;
import coop.meent.soirees.registrations.Registration.Who;
import coop.meent.soirees.registrations.TransferDesk.Given;
import coop.meent.soirees.tickets.Offering;
import coop.meent.soirees.tickets.Ticket;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The page behind the link with which somebody takes the place of a colleague.
final class TransferPages {
    private static final Viewer LINK = Viewer.system("soirees.transfer");

    private final Platform platform;
    private final TransferDesk desk;
    private final RegisterViews views;
    private final PlaceLinks links;
    private final Entries entries;

    TransferPages(Platform platform, TransferDesk desk, RegisterViews views) {
        this.platform = platform;
        this.desk = desk;
        this.views = views;
        this.links = new PlaceLinks(platform);
        this.entries = new Entries(platform);
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get(TransferDesk.PATH, all, this::show).sample("/transfer/demo"),
                Route.post(TransferDesk.PATH, all, this::take));
    }

    private Given given(Context ctx) {
        return desk.given(LINK, platform.passes().open(ctx, TransferDesk.PURPOSE));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var given = given(ctx);
        var ground = views.ground(viewer, given.event());
        var first = views.choices(viewer, ground).getFirst().value();
        render(ctx, given, RegisterForm.first(viewer, first, ground.offering()), List.of());
    }

    private void take(Context ctx) {
        var viewer = Viewer.of(ctx);
        var given = given(ctx);
        if (!viewer.signedIn() && !given.event().terms().guests()) {
            throw new MeentException(Code.FORBIDDEN, "no guests");
        }
        var offering = views.ground(viewer, given.event()).offering();
        var form = form(ctx, given, offering);
        var problems = form.check(viewer, offering);
        var entry = entry(viewer, given, form, offering);
        if (problems.isEmpty()) {
            problems = entries.payable(viewer, given.event(), entry);
        }
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), given, form, problems);
            return;
        }
        var made = desk.take(LINK, given, entry, form.answers());
        Flash.say(ctx, "registrations.done.placed");
        Redirects.seeOther(ctx, path(viewer, made, given));
    }

    // the link came by mail to this address, so it is known to be theirs; the ticket stays the same
    private static RegisterForm form(Context ctx, Given given, Offering offering) {
        var sent = Asked.sent(ctx);
        var ticket = given.from().ticket();
        return RegisterForm.read(
                field ->
                        switch (field) {
                            case "email" -> given.email();
                            case "ticket" ->
                                    ticket.isPresent() ? Long.toString(ticket.getAsLong()) : "";
                            default -> sent.apply(field);
                        },
                offering);
    }

    private Entry entry(Viewer viewer, Given given, RegisterForm form, Offering offering) {
        Optional<Ticket> ticket = form.chosen(offering);
        var who =
                viewer.signedIn()
                        ? form.who(viewer)
                        : new Who(
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                form.name(),
                                given.email(),
                                viewer.language());
        return entries.of(viewer, given.event(), ticket, who);
    }

    private String path(Viewer viewer, Registration made, Given given) {
        return viewer.signedIn()
                ? "/soirees/mine/" + made.id()
                : platform.transactions().run(LINK, tx -> links.path(tx, made, given.event()));
    }

    private void render(Context ctx, Given given, RegisterForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = views.page(viewer, views.ground(viewer, given.event()), form);
        model.put("problems", problems);
        model.put("from", given.from());
        model.put("path", ctx.path());
        ctx.render("soirees/registrations/transfer.peb", model);
    }
}
