package coop.meent.shares.desk;

import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What happened: the list, and one entry.
final class JournalPages {
    private final RegisterDoor door;
    private final Journal journal;
    private final EntrySheets sheets;

    JournalPages(RegisterDoor door, Journal journal, EntrySheets sheets) {
        this.door = door;
        this.journal = journal;
        this.sheets = sheets;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/{register}/entries", RegisterDoor.DESK, this::list)
                        .sample("/1/entries"),
                Route.get("/{register}/entries/{seq}", RegisterDoor.DESK, this::show)
                        .sample("/1/entries/1"));
    }

    private void list(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var filter = JournalFilter.read(it -> query(ctx, it));
        var standing = RegisterDoor.standing(ctx);
        var list = journal.view(standing, Viewer.of(ctx), filter, query(ctx, "cursor"));
        ctx.render(
                "shares/desk/entries.peb",
                Map.of(
                        "head",
                        RegisterHead.of(ctx, "entries"),
                        "register",
                        register,
                        "list",
                        list));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        long seq = RegisterDoor.number(ctx, "seq");
        var entry = sheets.view(RegisterDoor.standing(ctx), Viewer.of(ctx), seq);
        ctx.render(
                "shares/desk/entry.peb",
                Map.of(
                        "head",
                        RegisterHead.of(ctx, "entries"),
                        "register",
                        register,
                        "entry",
                        entry));
    }

    private static String query(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }
}
