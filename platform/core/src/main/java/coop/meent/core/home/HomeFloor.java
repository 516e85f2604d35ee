package coop.meent.core.home;

import coop.meent.api.Links;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Organisations;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.core.groups.GroupFloor;
import coop.meent.core.profile.ProfileFloor;
import coop.meent.core.profile.Profiles;
import coop.meent.core.roles.RoleDesk;
import coop.meent.core.roles.RoleFloor;
import coop.meent.core.search.SiteSearch;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What members meet first: their home, the people, the roles.
///
/// @param docket what waits, also for the start page of the team
/// @param home the first page of a member
public record HomeFloor(
        Docket docket,
        MemberHome home,
        Profiles profiles,
        RoleDesk roles,
        RoleIdeas ideas,
        GroupFloor groups,
        List<Route> routes,
        List<Route> apiRoutes) {
    /// What surrounds it.
    public record Surroundings(
            Transactions core,
            Organisations organisations,
            Texts texts,
            Links links,
            SiteSearch search,
            GroupFloor groups,
            Clock clock) {}

    /// {@return the floor, built on what surrounds it}
    public static HomeFloor in(Surroundings around) {
        var clock = around.clock();
        var texts = around.texts();
        var desk = new RoleDesk(around.core(), clock);
        var profiles = new Profiles(around.core(), clock);
        var store = new HomeStore(around.core(), desk, clock);
        var docket = new Docket(new OwnWaiting(around.organisations(), texts, clock), store);
        var groups = around.groups();
        docket.register("groups", List.of(groups.waiting()));
        var ideas = new RoleIdeas(texts, clock);
        var ties = new Ties(around.organisations(), texts);
        var parts = new MemberHome.Parts(store, docket, ideas, ties, new Days(texts, clock));
        var people = people(around, profiles);
        var roles = new RoleFloor(desk);
        return new HomeFloor(
                docket,
                new MemberHome(parts, around.search(), around.organisations(), groups),
                profiles,
                desk,
                ideas,
                groups,
                joined(people.routes(), joined(roles.routes(), groups.routes())),
                joined(
                        people.apiRoutes(),
                        joined(
                                joined(roles.apiRoutes(), groups.apiRoutes()),
                                new HomeApi(docket).routes())));
    }

    private static ProfileFloor people(Surroundings around, Profiles profiles) {
        return new ProfileFloor(
                new ProfileFloor.Surroundings(
                        around.core(),
                        around.organisations(),
                        around.texts(),
                        around.links(),
                        around.clock()),
                profiles);
    }

    private static List<Route> joined(List<Route> some, List<Route> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// {@return what takes away again what the plugin tells of things that wait and of roles}
    public Runnable register(String id, MeentPlugin plugin) {
        var waiting = docket.register(id, plugin.waiting());
        var roleIdeas = ideas.register(id, plugin.roles());
        return () -> {
            waiting.run();
            roleIdeas.run();
        };
    }
}
