package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.people.AddressChange.Asked;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Another mail address: a form, a mail to the new one, and a button behind its link.
final class AddressPages {
    private final PeopleServices people;

    AddressPages(PeopleServices people) {
        this.people = people;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/me/address", Access.SIGNED_IN, this::form),
                Route.post("/me/address", Access.SIGNED_IN, this::ask),
                Route.get("/me/address/confirm", Access.EVERYONE, this::link),
                Route.post("/me/address/confirm", Access.EVERYONE, this::confirm));
    }

    private void form(Context ctx) {
        show(ctx, "", List.of());
    }

    private void show(Context ctx, String email, List<Problem> problems) {
        ctx.render(
                "core/me/address.peb",
                Map.of(
                        "person",
                        people.accounts().of(Viewer.of(ctx)),
                        "email",
                        email,
                        "problems",
                        problems));
    }

    /// Another address, and the password that says who asks.
    record Wish(@Nullable String email, @Nullable String password) {}

    private void ask(Context ctx) {
        var email = Typed.field(ctx, "email");
        var wish = new Wish(email, Typed.password(ctx, "current"));
        wish(ctx, wish)
                .ifPresentOrElse(
                        problem -> refuse(ctx, email, problem),
                        () ->
                                ctx.render(
                                        "core/mail-sent.peb",
                                        Map.of("email", email, "kind", "address")));
    }

    /// {@return why no mail was sent; empty when it was}
    Optional<Problem> wish(Context ctx, Wish wish) {
        var email = EmailAddress.of(Optional.ofNullable(wish.email()).orElse(""));
        if (email.isEmpty()) {
            return Optional.of(Problem.of("email", "account.problem.email"));
        }
        var browser = people.cookie().browser(ctx);
        var password = Optional.ofNullable(wish.password()).orElse("");
        return switch (people.addressChange().ask(Viewer.of(ctx), email.get(), password, browser)) {
            case Asked.Sent() -> Optional.empty();
            case Asked.Wrong() -> Optional.of(Problem.of("current", "account.problem.current"));
            case Asked.TooOften(var pause) -> throw new TooMany(pause);
        };
    }

    private void refuse(Context ctx, String email, Problem problem) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, email, List.of(problem));
    }

    private void link(Context ctx) {
        var token = Typed.token(ctx);
        var email = people.addressChange().waiting(token);
        if (email.isEmpty()) {
            LinkPages.dead(ctx);
            return;
        }
        ctx.render("core/me/address-confirm.peb", Map.of("token", token, "email", email.get()));
    }

    private void confirm(Context ctx) {
        if (!people.addressChange().confirm(Typed.token(ctx))) {
            LinkPages.dead(ctx);
            return;
        }
        Flash.say(ctx, "flash.account.address");
        Redirects.seeOther(ctx, Viewer.of(ctx).signedIn() ? "/me" : "/login");
    }
}
