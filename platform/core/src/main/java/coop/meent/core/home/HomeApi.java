package coop.meent.core.home;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What waits for somebody, for programs.
final class HomeApi {
    private final Docket docket;

    HomeApi(Docket docket) {
        this.docket = docket;
    }

    /// Something that waits.
    record Item(
            String id,
            String from,
            String title,
            String sentence,
            @Nullable String by,
            String path,
            String action,
            String whose) {
        static Item of(Waiting it) {
            return new Item(
                    it.id(),
                    it.from().name(),
                    it.title(),
                    it.sentence(),
                    it.by().map(Object::toString).orElse(null),
                    it.path(),
                    it.action(),
                    it.whose().name());
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/waiting", Access.SIGNED_IN, this::list)
                        .described(Operation.answering("List what waits", Slice.class)));
    }

    private void list(Context ctx) {
        var items = docket.of(Viewer.of(ctx)).stream().map(Item::of).toList();
        ctx.json(new Slice<>(items, Optional.empty()));
    }
}
