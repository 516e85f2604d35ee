package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.Fact;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.SiteEvent.ArticleProposed;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The doors between plugins, from the side of who tells and asks: a member proposes what to do
/// with the harvest, and whoever listens may make something of it.
final class Proposals implements MeentPlugin {
    private final Platform platform;

    Proposals(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/proposals", Access.EVERYONE, this::show),
                Route.post("/proposals", Access.MEMBER, this::propose));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.post("/proposals", Access.MEMBER, this::proposed)
                        .described(
                                Operation.doing("Propose what to do with the harvest")
                                        .taking(Proposal.class, "{\"title\": \"Appelmoes\"}")),
                Route.get("/cooked", Access.EVERYONE, this::cooked)
                        .described(
                                Operation.answering(
                                        "Whether it was cooked", Cooked.class, "title")));
    }

    private void show(Context ctx) {
        ctx.render("orchard/proposals.peb", Map.of("member", Viewer.of(ctx).member()));
    }

    /// What is sent.
    public record Proposal(@Nullable String title) {}

    private void proposed(Context ctx) {
        var title = ctx.bodyAsClass(Proposal.class).title();
        if (title != null && !title.isBlank()) {
            propose(Viewer.of(ctx), title.strip());
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void propose(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.formParam("title"), "").strip();
        if (!title.isEmpty()) {
            propose(Viewer.of(ctx), title);
        }
        Redirects.seeOther(ctx, "/orchard/proposals");
    }

    // cut: publish
    private void propose(Viewer viewer, String title) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var author = OptionalLong.of(viewer.person().orElseThrow());
                            tx.publish(
                                    new ArticleProposed(
                                            title, title, "nl", Set.of(), "/orchard", author));
                            return title;
                        });
    }

    // end

    /// What the kitchen says of a title.
    public record Cooked(boolean kitchen, Fact.Answer cooked) {}

    // cut: ask
    private void cooked(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.queryParam("title"), "");
        var answer = platform.facts().ask("kitchen.cooked", title);
        ctx.json(new Cooked(platform.runs("kitchen"), answer));
    }
    // end
}
