package coop.meent.core.charges;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody has to pay, one charge, and what is booked on it.
final class ChargePages {
    /// Whoever sees to the money of some organisation, and the team.
    static final Access KEEPER =
            new Access(
                    "keeper of money",
                    viewer ->
                            viewer.administrator()
                                    || !ChargeListStore.treasuries(viewer).isEmpty());

    private final ChargeDesk desk;
    private final ChargeWords words;

    ChargePages(ChargeDesk desk, ChargeWords words) {
        this.desk = desk;
        this.words = words;
    }

    List<Route> routes() {
        var one = "/charges/{id}";
        return List.of(
                Route.get("/charges", Access.SIGNED_IN, this::mine),
                Route.get(one, Access.SIGNED_IN, this::show).sample("/charges/1"),
                Route.get(one + "/book", KEEPER, this::blank).sample("/charges/1/book"),
                Route.post(one + "/book", KEEPER, this::book),
                Route.post(one + "/entries/{entry}/reverse", KEEPER, this::reverse));
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        boolean all = "all".equals(ctx.queryParam("state"));
        var cursor = typed(ctx.queryParam("cursor"));
        var slice = all ? desk.allMine(viewer, cursor) : desk.mine(viewer, cursor);
        var here = all ? "/charges?state=all&cursor=" : "/charges?cursor=";
        var model = new HashMap<String, Object>();
        model.put("all", all);
        model.put("first", cursor.isEmpty());
        model.put("keeper", KEEPER.allows(viewer));
        model.put("charges", slice.map(it -> words.item(viewer, it, desk.today())).items());
        model.put("next", slice.next().map(it -> here + it).orElse(""));
        ctx.render("core/charges/mine.peb", model);
    }

    private void show(Context ctx) {
        ctx.render("core/charges/one.peb", Map.of("charge", view(ctx)));
    }

    private ChargeView view(Context ctx) {
        var viewer = Viewer.of(ctx);
        return words.view(viewer, desk.file(viewer, number(ctx, "id")), desk.today());
    }

    private void blank(Context ctx) {
        var charge = kept(ctx);
        long left = Math.abs(charge.item().balance());
        var amount = BigDecimal.valueOf(left, 2).toPlainString().replace('.', ',');
        var kind = Kind.of(typed(ctx.queryParam("kind"))).orElse(Kind.PAYMENT).code();
        form(ctx, charge, EntryForm.blank(kind, left == 0 ? "" : amount, desk.today()), List.of());
    }

    private ChargeView kept(Context ctx) {
        var charge = view(ctx);
        if (!charge.keeps()) {
            throw new MeentException(
                    MeentException.Code.FORBIDDEN, "keeps no books of " + charge.payeeId());
        }
        return charge;
    }

    private void form(Context ctx, ChargeView charge, EntryForm form, List<Problem> problems) {
        ctx.status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.render(
                "core/charges/book.peb",
                Map.of("charge", charge, "form", form, "problems", problems));
    }

    private void book(Context ctx) {
        var charge = kept(ctx);
        var form =
                new EntryForm(
                        typed(ctx.formParam("kind")),
                        typed(ctx.formParam("amount")),
                        typed(ctx.formParam("on")),
                        typed(ctx.formParam("words")));
        var problems = form.check(desk.today());
        if (!problems.isEmpty()) {
            form(ctx, charge, form, problems);
            return;
        }
        var outcome = desk.book(Viewer.of(ctx), charge.item().id(), form);
        answer(ctx, charge, form, outcome);
    }

    private void answer(Context ctx, ChargeView charge, EntryForm form, Ledger.Outcome outcome) {
        switch (outcome) {
            case Ledger.Outcome.Booked _ -> back(ctx, charge.item().id(), "flash.charges.booked");
            case Ledger.Outcome.Known _ -> back(ctx, charge.item().id(), "flash.charges.known");
            case Ledger.Outcome.Refused(var key) ->
                    form(ctx, charge, form, List.of(Problem.of("amount", key)));
        }
    }

    private void reverse(Context ctx) {
        long id = number(ctx, "id");
        boolean counted = desk.reverse(Viewer.of(ctx), id, number(ctx, "entry"), "");
        back(ctx, id, counted ? "flash.charges.reversed" : "flash.charges.reversed.before");
    }

    private static void back(Context ctx, long id, String flash) {
        Flash.say(ctx, flash);
        Redirects.seeOther(ctx, "/charges/" + id);
    }

    static String typed(@Nullable String value) {
        return Optional.ofNullable(value).orElse("").strip();
    }

    static long number(Context ctx, String parameter) {
        var text = ctx.pathParam(parameter);
        if (!text.matches("[0-9]{1,18}")) {
            throw MeentException.notFound("such number");
        }
        return Long.parseLong(text);
    }
}
