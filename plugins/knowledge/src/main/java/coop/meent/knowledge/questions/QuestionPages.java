package coop.meent.knowledge.questions;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.Cached;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Search;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages on which questions are read and asked.
final class QuestionPages {
    /// Members ask, and so does the team.
    static final Access ASKS = new Access("asks", it -> it.member() || it.administrator());

    private static final int PAGE = 30;

    private final Questions questions;
    private final QuestionDesk desk;
    private final QuestionViews views;
    private final ReferralDesk referrals;
    private final Audiences audiences;

    QuestionPages(
            Platform platform,
            Questions questions,
            QuestionDesk desk,
            QuestionViews views,
            ReferralDesk referrals) {
        this.audiences = platform.audiences();
        this.questions = questions;
        this.desk = desk;
        this.views = views;
        this.referrals = referrals;
    }

    /// What the list reads.
    ///
    /// @param which code of what is shown
    /// @param next path of the next page, or empty
    record Listing(
            String which, String tag, List<Question> items, String next, List<String> tags) {}

    List<Route> routes() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get("/questions", all, this::list)
                        .cachedForVisitors(Cached.PLAIN.by("state", "tag", "cursor")),
                Route.get("/questions/new", ASKS, this::empty),
                Route.get("/questions/similar", ASKS, this::similar),
                Route.post("/questions/new", ASKS, this::ask).withChecks(),
                Route.get("/questions/{question}", all, this::show)
                        .sample("/questions/1")
                        .cachedForVisitors(Cached.PLAIN));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = QuestionFilter.read(Asked.query(ctx));
        var slice = questions.list(viewer, filter, PAGE);
        var which = filter.which().code();
        var next = slice.next().map(it -> path(filter) + "&cursor=" + it).orElse("");
        var list = new Listing(which, filter.tag(), slice.items(), next, questions.tags(viewer));
        ctx.render(
                "knowledge/questions/list.peb",
                Map.of("list", list, "asks", ASKS.allows(viewer), "signedIn", viewer.signedIn()));
    }

    private static String path(QuestionFilter filter) {
        var tag = URLEncoder.encode(filter.tag(), StandardCharsets.UTF_8);
        return "/knowledge/questions?state=" + filter.which().code() + "&tag=" + tag;
    }

    private void empty(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.queryParam("title"), "");
        render(ctx, QuestionForm.empty(title), List.of(), List.of());
    }

    private void similar(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.queryParam("title"), "");
        var alike = questions.alike(Viewer.of(ctx), title);
        ctx.render("knowledge/questions/similar.peb", Map.of("alike", alike));
    }

    private void ask(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = QuestionForm.read(Asked.sent(ctx));
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, form, problems, questions.alike(viewer, form.title()));
            return;
        }
        // whoever had no script sees once what is there already
        var alike = questions.alike(viewer, form.title());
        if (ctx.formParam("looked") == null && !alike.isEmpty()) {
            render(ctx, form, List.of(), alike);
            return;
        }
        long id = desk.ask(viewer, form);
        Flash.say(ctx, "questions.done.asked");
        Redirects.seeOther(ctx, Question.path(id));
    }

    private void render(
            Context ctx, QuestionForm form, List<Problem> problems, List<Search.Hit> alike) {
        var choices = audiences.choices(Viewer.of(ctx));
        ctx.render(
                "knowledge/questions/new.peb",
                Map.of("form", form, "problems", problems, "alike", alike, "choices", choices));
    }

    private void show(Context ctx) {
        show(ctx, "", List.of());
    }

    /// Shows a question with an answer that cannot be kept as it is.
    void show(Context ctx, String body, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var page = questions.page(viewer, Asked.id(ctx, "question"));
        var model = new HashMap<String, Object>();
        model.put("view", views.of(page, viewer));
        model.put("body", body);
        model.put("problems", problems);
        model.put("signedIn", viewer.signedIn());
        model.put(
                "referrals",
                page.met().edits() ? referrals.of(viewer, page.met().question().id()) : List.of());
        ctx.render("knowledge/questions/show.peb", model);
    }
}
