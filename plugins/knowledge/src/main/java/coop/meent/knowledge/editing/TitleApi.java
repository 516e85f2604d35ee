package coop.meent.knowledge.editing;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Sight;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;

/// Titles for who writes a link, while they type it.
final class TitleApi {
    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final Operation LIKE =
            Operation.answering(
                    "Articles that you may name, by a piece of their title", Titles.class, "q");

    private final TitleStore store = new TitleStore();
    private final Transactions transactions;
    private final Sight sight;

    TitleApi(Transactions transactions, Sight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    /// An article that a link may name.
    ///
    /// @param collection its name
    public record Title(long id, String title, String collection) {}

    /// The first few.
    public record Titles(List<Title> items) {}

    List<Route> routes() {
        return List.of(Route.get("/titles", Access.SIGNED_IN, this::like).described(LIKE));
    }

    private void like(Context ctx) {
        var viewer = Viewer.of(ctx);
        var typed = Objects.requireNonNullElse(ctx.queryParam("q"), "").replace("\0", "").strip();
        var words = typed.substring(0, Math.min(typed.length(), LONGEST));
        var found =
                transactions.read(viewer, db -> store.like(db, sight.binds(viewer), words, MOST));
        ctx.json(
                new Titles(
                        found.stream()
                                .map(it -> new Title(it.id(), it.title(), it.collection()))
                                .toList()));
    }
}
