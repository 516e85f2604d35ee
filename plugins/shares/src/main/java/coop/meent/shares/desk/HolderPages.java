package coop.meent.shares.desk;

import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/// Who holds what: the list of any day, and one holder. A name is searched by a form that is
/// posted, so that it stands in no address.
final class HolderPages {
    private static final String LIST = "/{register}/holders";
    private static final int LONGEST = 100;
    private static final int LAST = 15;

    private final Tools tools;
    private final RegisterDoor door;
    private final HolderLists lists;
    private final HolderSheets sheets;

    HolderPages(Tools tools, HolderLists lists, HolderSheets sheets) {
        this.tools = tools;
        this.door = tools.door();
        this.lists = lists;
        this.sheets = sheets;
    }

    List<Route> routes() {
        return List.of(
                Route.get(LIST, RegisterDoor.DESK, this::list).sample("/1/holders"),
                Route.post(LIST, RegisterDoor.DESK, this::search));
    }

    /// {@return the routes whose path goes on with a number, to stand behind all fixed ones}
    List<Route> numberRoutes() {
        return List.of(
                Route.get("/{register}/holders/{holder}", RegisterDoor.DESK, this::show)
                        .sample("/1/holders/1"));
    }

    private void list(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var only = Attention.of(query(ctx, "only"));
        if (only.isPresent()) {
            long after = number(query(ctx, "cursor"), LAST);
            render(ctx, register, lists.marked(register, Viewer.of(ctx), only.get(), after));
            return;
        }
        var asOf = AsOfForm.read(it -> query(ctx, it), tools.today());
        var question =
                new HolderLists.Question(
                        asOf, shareClass(query(ctx, "class")), query(ctx, "cursor"));
        render(ctx, register, lists.all(register, Viewer.of(ctx), question));
    }

    private void search(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var typed = sent(ctx, "q").strip();
        var asOf = AsOfForm.read(it -> sent(ctx, it), tools.today());
        var question = new HolderLists.Question(asOf, OptionalInt.empty(), "");
        var viewer = Viewer.of(ctx);
        var name = typed.substring(0, Math.min(typed.length(), LONGEST));
        render(ctx, register, lists.found(register, viewer, question, name));
    }

    private static void render(Context ctx, Register register, HolderListView list) {
        var enters = RegisterDoor.standing(ctx).may(Right.ENTER);
        var head = RegisterHead.of(ctx, "holders");
        ctx.render(
                "shares/desk/holders.peb",
                Map.of("head", head, "register", register, "list", list, "enters", enters));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        long number = RegisterDoor.number(ctx, "holder");
        var asOf = AsOfForm.read(it -> query(ctx, it), tools.today());
        var sheet = sheets.view(RegisterDoor.standing(ctx), Viewer.of(ctx), number, asOf);
        var head = RegisterHead.of(ctx, "holders");
        ctx.render(
                "shares/desk/holder.peb",
                Map.of("head", head, "register", register, "holder", sheet));
    }

    private static long number(String typed, int digits) {
        return typed.matches("\\d{1," + digits + "}") ? Long.parseLong(typed) : 0;
    }

    private static OptionalInt shareClass(String typed) {
        return typed.matches("[1-9]\\d{0,2}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    private static String query(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }

    private static String sent(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
