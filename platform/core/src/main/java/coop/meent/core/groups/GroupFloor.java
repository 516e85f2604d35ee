package coop.meent.core.groups;

import coop.meent.api.Groups;
import coop.meent.api.NoticeKind;
import coop.meent.api.Organisations;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.WaitingSource;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// All pages of groups and their API, and what else the platform needs of them.
public final class GroupFloor {
    private final GroupDesk desk;
    private final MemberDesk members;
    private final GroupPages pages;
    private final MemberPages people;
    private final GroupApi api;
    private final Groups groups;
    private final WaitingSource waiting;

    /// What surrounds the groups.
    public record Surroundings(
            Transactions core, Organisations organisations, Texts texts, Clock clock) {}

    /// A group of somebody's own, in a line.
    ///
    /// @param keeps whether they act for it
    public record Own(String name, String path, boolean keeps) {}

    private GroupFloor(Surroundings around) {
        var core = around.core();
        var clock = around.clock();
        var views = new GroupViews(around.organisations(), clock);
        this.desk = new GroupDesk(core, clock);
        this.members = new MemberDesk(core, clock);
        this.pages = new GroupPages(desk, members, views, clock);
        this.people = new MemberPages(desk, members, views, clock);
        this.api = new GroupApi(desk, members, clock);
        this.groups = new PlatformGroups(core, clock);
        this.waiting = new GroupsWaiting(core, around.texts(), clock);
    }

    /// {@return the floor, built on what surrounds it}
    public static GroupFloor in(Surroundings around) {
        return new GroupFloor(around);
    }

    /// {@return the pages}
    public List<Route> routes() {
        return Stream.of(pages.routes(), people.routes()).flatMap(List::stream).toList();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return api.routes();
    }

    /// {@return the groups, as plugins see them}
    public Groups groups() {
        return groups;
    }

    /// {@return groups without a keeper}
    public WaitingSource waiting() {
        return waiting;
    }

    /// {@return what people hear of groups}
    public NoticeKind kind() {
        return GroupNews.kind();
    }

    /// {@return the groups that count for the viewer; no statement when there is none; inside a
    /// reading of the schema `core`}
    public List<Own> own(Handle db, Viewer viewer) {
        return desk.mine(db, viewer).stream()
                .map(it ->
                        new Own(
                                it.name(),
                                it.path(),
                                it.acting().filter(post -> post.isOf(viewer)).isPresent()))
                .toList();
    }

    /// {@return what fills a demo with groups}
    public GroupDemo demo() {
        return new GroupDemo(desk, members);
    }
}
