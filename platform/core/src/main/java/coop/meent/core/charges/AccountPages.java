package coop.meent.core.charges;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// The page with the account number of an organisation.
final class AccountPages {
    private static final String PATH = "/charges/accounts/{id}";

    private final AccountDesk accounts;
    private final ChargeWords words;

    AccountPages(AccountDesk accounts, ChargeWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    List<Route> routes() {
        var keeper = ChargePages.KEEPER;
        return List.of(
                Route.get(PATH, keeper, this::show).sample("/charges/accounts/1"),
                Route.post(PATH, keeper, this::put).withChecks());
    }

    private void show(Context ctx) {
        long organisation = organisation(ctx);
        var account = accounts.find(Viewer.of(ctx), organisation);
        var form =
                account.map(it -> new AccountForm(it.spaced(), it.holder()))
                        .orElseGet(() -> new AccountForm("", words.name(organisation)));
        page(ctx, organisation, form, List.of());
    }

    private void put(Context ctx) {
        long organisation = organisation(ctx);
        var viewer = Viewer.of(ctx);
        accounts.find(viewer, organisation);
        var form = new AccountForm(ctx.formParam("iban"), ctx.formParam("holder"));
        var problems = form.check();
        if (!problems.isEmpty()) {
            page(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), organisation, form, problems);
            return;
        }
        boolean changed = accounts.put(viewer, organisation, form);
        Flash.say(ctx, changed ? "flash.charges.account" : "flash.charges.account.same");
        Redirects.seeOther(ctx, "/charges/received?organisation=" + organisation);
    }

    private void page(Context ctx, long organisation, AccountForm form, List<Problem> problems) {
        ctx.render(
                "core/charges/account.peb",
                Map.of(
                        "organisation", organisation,
                        "name", words.name(organisation),
                        "iban", form.ibanTyped(),
                        "holder", form.holderTyped(),
                        "problems", problems));
    }

    private long organisation(Context ctx) {
        long organisation = ReceivedPages.number(ctx.pathParam("id"));
        words.name(organisation);
        return organisation;
    }
}
