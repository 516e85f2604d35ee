package coop.meent.core.groups;

import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.groups.KnownGroup.Post;
import coop.meent.core.membership.PeriodForm;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Groups for programs, under the rules of the pages.
final class GroupApi {
    private static final String ONE = "/groups/{id}";
    private static final String GROUP =
            """
            {"name": "Buren van de windmolen", "description": "Wij vergaderen elke eerste dinsdag."}
            """;
    private static final String KEPT =
            """
            {"name": "Werkgroep energie", "description": "Wij delen cijfers.", "keeper": 3}
            """;
    private static final String MEMBER =
            """
            {"email": "registrar@demo.test", "starts": "2090-01-01", "ends": "2090-12-31"}
            """;

    private final GroupDesk desk;
    private final MemberDesk members;
    private final Clock clock;

    GroupApi(GroupDesk desk, MemberDesk members, Clock clock) {
        this.desk = desk;
        this.members = members;
        this.clock = clock;
    }

    /// Somebody with a task in a group.
    record Named(long person, String name, boolean counts) {
        static @Nullable Named of(Optional<Post> post) {
            return post.map(it -> new Named(it.person(), it.name(), it.counts())).orElse(null);
        }
    }

    /// A group.
    ///
    /// @param members how many count in it today
    /// @param mine whether it counts for whoever asks
    record Item(
            long id,
            String name,
            String description,
            @Nullable Named keeper,
            @Nullable Named deputy,
            boolean alsoGuests,
            LocalDate starts,
            @Nullable LocalDate ends,
            int members,
            boolean mine,
            String path) {
        static Item of(Viewer viewer, KnownGroup it) {
            return new Item(
                    it.id(),
                    it.name(),
                    it.description(),
                    Named.of(it.keeper()),
                    Named.of(it.deputy()),
                    it.alsoGuests(),
                    it.starts(),
                    it.ends().orElse(null),
                    it.size(),
                    viewer.in(it.id()),
                    it.path());
        }
    }

    /// A piece of the groups.
    record Page(List<Item> items, @Nullable String next) {}

    /// Somebody in a group.
    ///
    /// @param counts whether they count in it on the day that was asked for
    record MemberItem(
            long id,
            long person,
            String name,
            List<Long> organisations,
            LocalDate starts,
            @Nullable LocalDate ends,
            boolean counts) {
        static MemberItem of(Membership it) {
            return new MemberItem(
                    it.id(),
                    it.person(),
                    it.name(),
                    it.organisations(),
                    it.starts(),
                    it.ends().orElse(null),
                    it.counts());
        }
    }

    /// A piece of the members.
    record MemberPage(List<MemberItem> items, @Nullable String next) {}

    List<Route> routes() {
        return Stream.of(ofGroups(), ofMembers()).flatMap(List::stream).toList();
    }

    private List<Route> ofGroups() {
        return List.of(
                Route.get("/groups", GroupRules.SEE, this::list)
                        .described(
                                Operation.answering(
                                        "List groups by name",
                                        Page.class,
                                        "limit",
                                        "cursor",
                                        "q",
                                        "closed")),
                Route.post("/groups", GroupRules.MAKE, this::make)
                        .described(
                                Operation.answering("Make a group", Item.class)
                                        .taking(GroupForm.Body.class, GROUP)
                                        .with(201)),
                Route.get(ONE, GroupRules.SEE, this::show)
                        .described(Operation.answering("Show a group", Item.class)),
                Route.put(ONE, GroupRules.SEE, this::change)
                        .described(
                                Operation.answering("Rewrite a group, or hand it over", Item.class)
                                        .taking(GroupForm.Body.class, KEPT)),
                Route.post(ONE + "/leave", GroupRules.SEE, this::leave)
                        .described(Operation.doing("Leave a group, at once")));
    }

    private List<Route> ofMembers() {
        return List.of(
                Route.get(ONE + "/members", GroupRules.SEE, this::people)
                        .described(
                                Operation.answering(
                                        "List the members on a day",
                                        MemberPage.class,
                                        "limit",
                                        "cursor",
                                        "on")),
                Route.post(ONE + "/members", GroupRules.SEE, this::add)
                        .described(
                                Operation.answering("Add a person to a group", MemberItem.class)
                                        .taking(MemberForm.Body.class, MEMBER)
                                        .with(201)),
                Route.delete(ONE + "/members/{membership}", GroupRules.SEE, this::end)
                        .described(Operation.doing("End a membership, today or `on` a day")));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var found = desk.list(viewer, GroupQuery.of(ctx, "cursor"), limit(ctx));
        var items = found.items().stream().map(it -> Item.of(viewer, it)).toList();
        ctx.json(new Page(items, found.next().orElse(null)));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        ctx.json(Item.of(viewer, desk.find(viewer, GroupPages.id(ctx))));
    }

    private void make(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(GroupForm.Body.class).form();
        long id = accepted(desk.make(viewer, form, LocalDate.now(clock)));
        ctx.status(HttpStatus.CREATED).header(Header.LOCATION, "/api/v1/groups/" + id);
        ctx.json(Item.of(viewer, desk.find(viewer, id)));
    }

    private void change(Context ctx) {
        var form = ctx.bodyAsClass(GroupForm.Body.class).form();
        accepted(desk.change(Viewer.of(ctx), GroupPages.id(ctx), form));
        show(ctx);
    }

    private static long accepted(GroupDesk.Written written) {
        return written.id().orElseThrow(() -> MeentException.invalid(written.problems()));
    }

    private void people(Context ctx) {
        var viewer = Viewer.of(ctx);
        var group = desk.find(viewer, GroupPages.id(ctx));
        long after = GroupForm.id(GroupForm.typed(ctx.queryParam("cursor"))).orElse(0);
        var found = members.members(viewer, group, day(ctx), after, limit(ctx));
        var items = found.items().stream().map(MemberItem::of).toList();
        ctx.json(new MemberPage(items, found.next().orElse(null)));
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = GroupPages.id(ctx);
        var form = ctx.bodyAsClass(MemberForm.Body.class).form();
        long made =
                switch (members.add(viewer, id, form)) {
                    case Added.Done(var membership) -> membership;
                    case Added.Refused(var problems) -> throw MeentException.invalid(problems);
                    case Added.Which(_) ->
                            throw MeentException.invalid(
                                    List.of(Problem.of("email", "groups.problem.address")));
                };
        ctx.status(HttpStatus.CREATED).header(Header.LOCATION, "/api/v1/groups/" + id + "/members");
        ctx.json(MemberItem.of(members.find(viewer, id, made)));
    }

    private void end(Context ctx) {
        var viewer = Viewer.of(ctx);
        members.end(viewer, GroupPages.id(ctx), GroupPages.number(ctx, "membership"), day(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void leave(Context ctx) {
        members.leave(Viewer.of(ctx), GroupPages.id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private LocalDate day(Context ctx) {
        var on = ctx.queryParam("on");
        return on == null
                ? LocalDate.now(clock)
                : PeriodForm.day(on)
                        .orElseThrow(() ->
                                MeentException.invalid(
                                        List.of(Problem.of("on", "groups.problem.day"))));
    }

    private static int limit(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("limit"))
                .filter(it -> it.matches("[1-9][0-9]?"))
                .map(Integer::parseInt)
                .orElse(20);
    }
}
