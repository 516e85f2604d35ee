package coop.meent.shares.holders;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.shares.holders.HolderDoor.Opened;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// The page of a holder's national number, where the rules of the register allow one. It shows none
/// before somebody asks, and whoever asks stands in the access log.
final class NumberPages {
    private final HolderDoor door;
    private final NationalNumbers numbers;
    private final Holders holders = new Holders();

    NumberPages(HolderDoor door, NationalNumbers numbers) {
        this.door = door;
        this.numbers = numbers;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        var path = "/{register}/holders/{holder}/number";
        return List.of(
                Route.get(path, access, this::page).sample("/1/holders/1/number"),
                Route.post(path, access, this::keep),
                Route.post(path + "/show", access, this::show),
                Route.post(path + "/forget", access, this::forget));
    }

    private void page(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        render(opened, door.holder(opened), List.of(), "");
    }

    private void keep(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var typed = Objects.requireNonNullElse(ctx.formParam("number"), "");
        var number = NationalNumber.of(typed);
        if (number.isEmpty() || holder.kind() != Kind.NATURAL) {
            var problem = Problem.of("number", "shares.number.wrong");
            render(opened.refused(), holder, List.of(problem), "");
            return;
        }
        numbers.keep(opened.register(), opened.viewer(), holder.no(), number.get());
        Flash.say(ctx, "shares.number.kept");
        Redirects.seeOther(ctx, opened.path(holder.no()) + "/number");
    }

    private void show(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var number = numbers.show(opened.register(), opened.viewer(), holder.no());
        ctx.header("Cache-Control", "no-store");
        render(opened, holder, List.of(), number.map(NationalNumber::written).orElse(""));
    }

    private void forget(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        numbers.forget(opened.register(), opened.viewer(), holder.no());
        Flash.say(ctx, "shares.number.forgotten");
        Redirects.seeOther(ctx, opened.path(holder.no()) + "/number");
    }

    private void render(Opened opened, Holder holder, List<Problem> problems, String shown) {
        var reads = new HashMap<String, Object>();
        reads.put("holder", holder);
        reads.put("problems", problems);
        reads.put("allowed", numbers.allowed(opened.register(), opened.viewer()));
        reads.put("kept", door.read(opened, holders::numbered));
        reads.put("shown", shown);
        reads.put("path", opened.path(holder.no()));
        opened.render("number", reads);
    }
}
