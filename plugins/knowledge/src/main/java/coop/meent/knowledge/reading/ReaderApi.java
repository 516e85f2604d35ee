package coop.meent.knowledge.reading;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.api.Work;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;

/// What readers do, for programs.
final class ReaderApi {
    private static final Operation LIST =
            Operation.answering("What you keep for later", ReaderJson.ToRead.class);
    private static final Operation ADD = Operation.doing("Keep an article for later");
    private static final Operation REMOVE = Operation.doing("Take an article off your list");
    private static final Operation SAY =
            Operation.doing("Say whether an article helped; your last word counts")
                    .taking(
                            ReaderJson.Said.class,
                            "{\"useful\": false, \"reason\": \"De termijn staat er niet bij.\"}");
    private static final Operation RELATED =
            Operation.answering("Articles on the same things", ReaderJson.Related.class);
    private static final Operation PDF = Operation.answering("An article as a PDF", Object.class);
    private static final Operation BEGIN =
            Operation.answering("Make a PDF of a collection", ReaderJson.Paper.class).with(202);
    private static final Operation HOW_FAR =
            Operation.answering("How far the PDF of a collection is", ReaderJson.Paper.class);
    private static final Operation FILE =
            Operation.answering("The PDF of a collection, once it is made", Object.class);

    private final Opinions opinions;
    private final ReadingList list;
    private final CollectionPapers papers;
    private final PaperPages files;
    private final Open open;
    private final Work work;

    ReaderApi(
            Opinions opinions,
            ReadingList list,
            CollectionPapers papers,
            PaperPages files,
            Around around) {
        this.opinions = opinions;
        this.list = list;
        this.papers = papers;
        this.files = files;
        this.open = new Open(around.articles());
        this.work = around.work();
    }

    /// What else it needs.
    record Around(Articles articles, Work work) {}

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/reading-list", in, this::list).described(LIST),
                Route.put("/reading-list/{id}", in, this::add).described(ADD),
                Route.delete("/reading-list/{id}", in, this::remove).described(REMOVE),
                Route.post("/articles/{id}/useful", in, this::say).described(SAY),
                Route.get("/articles/{id}/related", all, this::related).described(RELATED),
                Route.get("/articles/{id}/pdf", all, files::article).described(PDF),
                Route.post("/collections/{collection}/papers", in, this::begin).described(BEGIN),
                Route.get("/papers/{paper}", in, this::paper).described(HOW_FAR),
                Route.get("/papers/{paper}/file", in, files::file).described(FILE));
    }

    private void list(Context ctx) {
        var items = list.of(Viewer.of(ctx)).stream().map(ReaderJson.Item::of).toList();
        ctx.json(new ReaderJson.ToRead(items));
    }

    private void add(Context ctx) {
        list.add(Viewer.of(ctx), Asked.id(ctx, "id"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void remove(Context ctx) {
        list.remove(Viewer.of(ctx), Asked.id(ctx, "id"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void say(Context ctx) {
        var said = ctx.bodyAsClass(ReaderJson.Said.class);
        var opinion = new Opinion(said.useful(), Objects.requireNonNullElse(said.reason(), ""));
        opinions.say(Viewer.of(ctx), Asked.id(ctx, "id"), opinion);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void related(Context ctx) {
        var reading = open.article(Viewer.of(ctx), Asked.id(ctx, "id"));
        var items = reading.related().stream().map(ReaderJson.Link::of).toList();
        ctx.json(new ReaderJson.Related(items));
    }

    private void begin(Context ctx) {
        var paper = papers.begin(Viewer.of(ctx), Asked.id(ctx, "collection")).paper();
        ctx.status(HttpStatus.ACCEPTED).header("Location", "/api/v1" + paper.path());
        ctx.json(ReaderJson.Paper.of(paper, work.path(paper.work())));
    }

    private void paper(Context ctx) {
        var paper = papers.find(Viewer.of(ctx), Asked.id(ctx, "paper")).paper();
        ctx.json(ReaderJson.Paper.of(paper, work.path(paper.work())));
    }
}
