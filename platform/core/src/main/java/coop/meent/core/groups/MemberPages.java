package coop.meent.core.groups;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.groups.CandidateStore.Candidate;
import coop.meent.core.membership.PeriodForm;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adding somebody to a group, ending a membership, leaving.
final class MemberPages {
    private final GroupDesk groups;
    private final MemberDesk desk;
    private final GroupViews views;
    private final Clock clock;

    MemberPages(GroupDesk groups, MemberDesk desk, GroupViews views, Clock clock) {
        this.groups = groups;
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    List<Route> routes() {
        var one = "/groups/{id}";
        var member = one + "/members/{membership}";
        return List.of(
                Route.get(one + "/add", GroupRules.SEE, this::blank).sample("/groups/1/add"),
                Route.post(one + "/add", GroupRules.SEE, this::add),
                Route.get(member, GroupRules.SEE, this::show).sample("/groups/1/members/1"),
                Route.post(member, GroupRules.SEE, this::end),
                Route.post(one + "/leave", GroupRules.SEE, this::leave));
    }

    private void blank(Context ctx) {
        var group = groups.kept(Viewer.of(ctx), GroupPages.id(ctx));
        form(ctx, group, MemberForm.empty(LocalDate.now(clock)), List.of(), List.of());
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var group = groups.kept(viewer, GroupPages.id(ctx));
        var form = MemberForm.from(ctx);
        switch (desk.add(viewer, group.id(), form)) {
            case Added.Done(_) -> {
                Flash.say(ctx, "flash.groups.added");
                Redirects.seeOther(ctx, group.path());
            }
            case Added.Refused(var problems) -> form(ctx, group, form, problems, List.of());
            case Added.Which(var candidates) ->
                    form(
                            ctx,
                            group,
                            form,
                            List.of(Problem.of("person", "groups.problem.which")),
                            candidates);
        }
    }

    private static void form(
            Context ctx,
            KnownGroup group,
            MemberForm form,
            List<Problem> problems,
            List<Candidate> candidates) {
        if (!problems.isEmpty()) {
            ctx.status(422);
        }
        var model = new HashMap<String, Object>();
        model.put("group", group);
        model.put("form", form);
        model.put("problems", problems);
        model.put("choices", candidates.stream().map(MemberPages::choice).toList());
        ctx.render("core/groups/add.peb", model);
    }

    private static Map<String, String> choice(Candidate it) {
        return Map.of(
                "value", Long.toString(it.person()),
                "label", it.name(),
                "hint", String.join(", ", it.organisations()));
    }

    private void show(Context ctx) {
        end(ctx, LocalDate.now(clock).toString(), List.of());
    }

    private void end(Context ctx, String lastDay, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var group = groups.kept(viewer, GroupPages.id(ctx));
        var found = desk.find(viewer, group.id(), GroupPages.number(ctx, "membership"));
        var model = new HashMap<String, Object>();
        model.put("group", group);
        model.put("membership", found.id());
        model.put("member", views.member(viewer, group, found));
        model.put("lastDay", lastDay);
        model.put("problems", problems);
        ctx.render("core/groups/member.peb", model);
    }

    private void end(Context ctx) {
        long id = GroupPages.id(ctx);
        var typed = GroupForm.typed(ctx.formParam("lastDay"));
        var day = PeriodForm.day(typed);
        if (day.isEmpty()) {
            ctx.status(422);
            end(ctx, typed, List.of(Problem.of("lastDay", "groups.problem.day")));
            return;
        }
        desk.end(Viewer.of(ctx), id, GroupPages.number(ctx, "membership"), day.get());
        Flash.say(ctx, "flash.groups.ended");
        Redirects.seeOther(ctx, "/groups/" + id);
    }

    private void leave(Context ctx) {
        desk.leave(Viewer.of(ctx), GroupPages.id(ctx));
        Flash.say(ctx, "flash.groups.left");
        Redirects.seeOther(ctx, "/me");
    }
}
