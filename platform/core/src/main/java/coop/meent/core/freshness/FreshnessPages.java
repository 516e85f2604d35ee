package coop.meent.core.freshness;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Passes;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.people.Viewers;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One's own list of things to look at, the same behind the link of a mail, and the team's list of
/// what nobody looked at.
final class FreshnessPages {
    static final String MINE = "/me/freshness";
    static final String TEAM = "/admin/freshness";

    private final Questions questions;
    private final Answers answers;
    private final Passes passes;
    private final Viewers viewers;

    FreshnessPages(Questions questions, Answers answers, Passes passes, Viewers viewers) {
        this.questions = questions;
        this.answers = answers;
        this.passes = passes;
        this.viewers = viewers;
    }

    List<Route> routes() {
        return List.of(
                Route.get(MINE, Access.SIGNED_IN, ctx -> show(ctx, Viewer.of(ctx), MINE)),
                Route.post(MINE, Access.SIGNED_IN, this::answer),
                Route.get(Digest.PATH, Access.EVERYONE, this::showByLink).sample("/freshness/demo"),
                Route.post(Digest.PATH, Access.EVERYONE, this::answerByLink),
                Route.get(TEAM, Access.ADMINISTRATOR, this::overdue),
                Route.post(TEAM, Access.ADMINISTRATOR, this::answerForOthers));
    }

    private void show(Context ctx, Viewer viewer, String path) {
        var language = Viewer.of(ctx).language();
        var today = questions.today();
        var model = new HashMap<String, Object>();
        model.put(
                "things",
                questions.of(viewer).stream()
                        .map(it -> QuestionView.of(it, questions.kinds(), today, language))
                        .toList());
        model.put("path", path);
        model.put("name", viewer.name());
        model.put("signedIn", Viewer.of(ctx).signedIn());
        ctx.render("core/freshness/list.peb", model);
    }

    private void answer(Context ctx) {
        say(ctx, answers.take(Viewer.of(ctx), ReplyForm.of(ctx).reply(), _ -> {}));
        Redirects.seeOther(ctx, MINE);
    }

    private void showByLink(Context ctx) {
        var pass = passes.open(ctx, Digest.PURPOSE);
        show(ctx, bearer(pass.person().orElseThrow()), ctx.path());
    }

    private void answerByLink(Context ctx) {
        var pass = passes.open(ctx, Digest.PURPOSE);
        var bearer = bearer(pass.person().orElseThrow());
        var reply = ReplyForm.of(ctx).reply();
        say(ctx, answers.take(bearer, reply, tx -> passes.use(tx, pass)));
        Redirects.seeOther(ctx, ctx.path());
    }

    private Viewer bearer(long person) {
        return Optional.ofNullable(viewers.of(Set.of(person)).get(person))
                .orElseThrow(() -> MeentException.notFound("person " + person));
    }

    private static void say(Context ctx, boolean first) {
        Flash.say(ctx, first ? "freshness.flash.done" : "freshness.flash.before");
    }

    private void overdue(Context ctx) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        var language = viewer.language();
        model.put(
                "things",
                questions.overdue(viewer).stream()
                        .map(it ->
                                QuestionView.of(
                                                it.thing(),
                                                questions.kinds(),
                                                questions.today(),
                                                language)
                                        .askedOf(it.names()))
                        .toList());
        model.put(
                "given",
                questions.given(viewer).stream()
                        .map(it -> GivenView.of(it, questions.kinds(), language))
                        .toList());
        ctx.render("core/freshness/overdue.peb", model);
    }

    private void answerForOthers(Context ctx) {
        say(ctx, answers.take(Viewer.of(ctx), ReplyForm.of(ctx).reply(), _ -> {}));
        Redirects.seeOther(ctx, TEAM);
    }
}
