package coop.meent.core.groups;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The groups, the page of each, and the forms in which they are written.
final class GroupPages {
    private static final int PAGE = 24;
    private static final int MEMBERS = 60;

    private final GroupDesk desk;
    private final MemberDesk members;
    private final GroupViews views;
    private final Clock clock;

    GroupPages(GroupDesk desk, MemberDesk members, GroupViews views, Clock clock) {
        this.desk = desk;
        this.members = members;
        this.views = views;
        this.clock = clock;
    }

    List<Route> routes() {
        var one = "/groups/{id}";
        return List.of(
                Route.get("/groups", GroupRules.SEE, this::list),
                Route.get("/groups/new", GroupRules.MAKE, this::blank),
                Route.post("/groups/new", GroupRules.MAKE, this::make),
                Route.get(one, GroupRules.SEE, this::show).sample("/groups/1"),
                Route.get(one + "/edit", GroupRules.SEE, this::edit).sample("/groups/1/edit"),
                Route.post(one + "/edit", GroupRules.SEE, this::change));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var query = GroupQuery.of(ctx, "after");
        var found = desk.overview(viewer, query, PAGE);
        var model = new HashMap<String, Object>();
        model.put("query", query);
        model.put("mine", found.mine());
        model.put("others", found.others().items());
        model.put("next", found.others().next().map(query::next).orElse(""));
        model.put("maker", GroupRules.MAKE.allows(viewer));
        model.put("everything", GroupRules.seesAll(viewer));
        ctx.render("core/groups/list.peb", model);
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        long after = GroupForm.id(GroupForm.typed(ctx.queryParam("after"))).orElse(0);
        var shown = members.show(viewer, id(ctx), after, MEMBERS);
        ctx.render("core/groups/show.peb", Map.of("it", views.of(viewer, shown)));
    }

    private void blank(Context ctx) {
        blank(ctx, GroupForm.EMPTY, List.of());
    }

    private static void blank(Context ctx, GroupForm form, List<Problem> problems) {
        boolean team = Viewer.of(ctx).administrator();
        ctx.render("core/groups/new.peb", Map.of("form", form, "problems", problems, "team", team));
    }

    private void make(Context ctx) {
        var form = GroupForm.from(ctx);
        var made = desk.make(Viewer.of(ctx), form, LocalDate.now(clock));
        if (made.id().isEmpty()) {
            ctx.status(422);
            blank(ctx, form, made.problems());
            return;
        }
        Flash.say(ctx, "flash.groups.made");
        Redirects.seeOther(ctx, "/groups/" + made.id().getAsLong());
    }

    private void edit(Context ctx) {
        var group = desk.kept(Viewer.of(ctx), id(ctx));
        form(ctx, group, GroupForm.of(group), List.of());
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        var group = desk.kept(viewer, id(ctx));
        var form = GroupForm.from(ctx);
        var changed = desk.change(viewer, group.id(), form);
        if (changed.id().isEmpty()) {
            ctx.status(422);
            form(ctx, group, form, changed.problems());
            return;
        }
        Flash.say(ctx, "flash.groups.saved");
        Redirects.seeOther(ctx, group.path());
    }

    private void form(Context ctx, KnownGroup group, GroupForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("group", group);
        model.put("form", form);
        model.put("problems", problems);
        model.put("team", viewer.administrator());
        model.put("people", choices(viewer, group));
        ctx.render("core/groups/edit.peb", model);
    }

    // whoever counts in it, and who has the task now
    private List<Map<String, String>> choices(Viewer viewer, KnownGroup group) {
        var counting =
                members.counting(viewer, group).stream().map(it -> choice(it.person(), it.name()));
        var posts =
                Stream.of(group.keeper(), group.deputy())
                        .flatMap(it -> it.stream())
                        .filter(it -> !it.counts())
                        .map(it -> choice(it.person(), it.name()));
        return Stream.concat(posts, counting).distinct().toList();
    }

    private static Map<String, String> choice(long person, String name) {
        return Map.of("value", Long.toString(person), "label", name);
    }

    static long id(Context ctx) {
        return number(ctx, "id");
    }

    static long number(Context ctx, String parameter) {
        return GroupForm.id(ctx.pathParam(parameter))
                .orElseThrow(() -> MeentException.notFound("such number"));
    }
}
