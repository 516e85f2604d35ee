package coop.example.borrowbox;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The board at `/borrowbox`, and the form on it.
final class NotePages {
    static final int LONGEST = 200;

    private static final int SHOWN = 50;

    private final Transactions transactions;
    private final NoteStore store;
    private final Clock clock;

    NotePages(Platform platform, NoteStore store) {
        this.transactions = platform.transactions();
        this.store = store;
        this.clock = platform.clock();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", Access.EVERYONE, ctx -> board(ctx, "", List.of())),
                Route.post("/", Access.SIGNED_IN, this::pin));
    }

    private void board(Context ctx, String typed, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var notes = transactions.read(viewer, db -> store.newest(db, Long.MAX_VALUE, SHOWN));
        ctx.render(
                "borrowbox/list.peb",
                Map.of(
                        "notes", notes,
                        "mayWrite", viewer.signedIn(),
                        "text", typed,
                        "problems", problems));
    }

    // cut: pin
    private void pin(Context ctx) {
        var text = Objects.requireNonNullElse(ctx.formParam("text"), "").strip();
        var place = Objects.requireNonNullElse(ctx.formParam("place"), "").strip();
        var problems = problems(text);
        if (!problems.isEmpty()) {
            ctx.status(422);
            board(ctx, text, problems);
            return;
        }
        pin(Viewer.of(ctx), text, place);
        Flash.say(ctx, "borrowbox.thanks");
        Redirects.seeOther(ctx, "/borrowbox");
    }

    // end
    static List<Problem> problems(String text) {
        if (text.isEmpty()) {
            return List.of(Problem.of("text", "borrowbox.text.missing"));
        }
        return text.length() > LONGEST
                ? List.of(Problem.of("text", "borrowbox.text.long", LONGEST))
                : List.of();
    }

    Note pin(Viewer viewer, String text) {
        return pin(viewer, text, "");
    }

    /// Pins a note: the row, the line in the audit log and the news for the search are kept
    /// together, or none of them.
    // cut: transaction
    Note pin(Viewer viewer, String text, String place) {
        long author = viewer.person().orElseThrow();
        return transactions.run(
                viewer,
                tx -> {
                    var note = store.insert(tx.handle(), text, place, author, clock.instant());
                    tx.audit("note.pinned", "note:" + note.id(), Map.of());
                    tx.publish("note", Long.toString(note.id()));
                    return note;
                });
    }
    // end
}
