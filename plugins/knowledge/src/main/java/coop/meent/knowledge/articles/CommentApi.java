package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Comments on paragraphs for programs of who keeps the article.
final class CommentApi {
    private static final Operation LIST =
            Operation.answering("Comments on an article that you keep", Page.class);
    private static final Operation SAY =
            Operation.answering("Say something about a paragraph", Out.class)
                    .taking(
                            Said.class,
                            "{\"revision\": 1, \"paragraph\": 0, \"body\": \"Klopt de termijn?\"}")
                    .with(201);
    private static final Operation SETTLE =
            Operation.answering("Say that a comment is settled", Out.class);
    private static final Operation UNSETTLE =
            Operation.answering("Say that a comment is not settled after all", Out.class);

    private final Articles articles;
    private final Comments comments;

    CommentApi(Articles articles, Comments comments) {
        this.articles = articles;
        this.comments = comments;
    }

    /// What somebody says.
    ///
    /// @param paragraph from 1; 0 or left out for the whole text
    public record Said(int revision, @Nullable Integer paragraph, @Nullable String body) {}

    /// A comment.
    ///
    /// @param quote how the paragraph began
    public record Out(
            long id,
            int revision,
            int paragraph,
            String quote,
            String body,
            @Nullable Long author,
            Instant at,
            @Nullable Instant resolvedAt) {
        static Out of(Comment it) {
            return new Out(
                    it.id(),
                    it.revision(),
                    it.paragraph(),
                    it.quote(),
                    it.body(),
                    ArticleStore.boxed(it.author()),
                    it.at(),
                    it.resolvedAt().orElse(null));
        }
    }

    /// All of them: open ones first.
    public record Page(List<Out> items) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var all = "/articles/{id}/comments";
        return List.of(
                Route.get(all, in, this::list).described(LIST),
                Route.post(all, in, this::say).described(SAY),
                Route.post(all + "/{comment}/resolve", in, ctx -> settle(ctx, true))
                        .described(SETTLE),
                Route.post(all + "/{comment}/reopen", in, ctx -> settle(ctx, false))
                        .described(UNSETTLE));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var article = articles.kept(viewer, Asked.id(ctx, "id")).article();
        var told = comments.of(viewer, article);
        ctx.json(new Page(told.stream().map(it -> Out.of(it.comment())).toList()));
    }

    private void say(Context ctx) {
        var said = ctx.bodyAsClass(Said.class);
        int paragraph = Objects.requireNonNullElse(said.paragraph(), 0);
        var body = Objects.requireNonNullElse(said.body(), "");
        var made =
                comments.say(Viewer.of(ctx), Asked.id(ctx, "id"), said.revision(), paragraph, body);
        ctx.status(HttpStatus.CREATED).json(Out.of(made));
    }

    private void settle(Context ctx, boolean settled) {
        long id = Asked.id(ctx, "id");
        long comment = Asked.id(ctx, "comment");
        ctx.json(Out.of(comments.settle(Viewer.of(ctx), id, comment, settled)));
    }
}
