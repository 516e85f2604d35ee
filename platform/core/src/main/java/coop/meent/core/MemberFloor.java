package coop.meent.core;

import coop.meent.core.freshness.FreshnessFloor;
import coop.meent.core.groups.GroupFloor;
import coop.meent.core.home.HomeFloor;
import java.util.List;

/// Builds what members meet first on the floors below.
final class MemberFloor {
    private MemberFloor() {}

    static HomeFloor on(Foundation ground, Community community, SearchFloor searching) {
        return HomeFloor.in(
                new HomeFloor.Surroundings(
                        ground.core(),
                        community.organisations(),
                        community.texts(),
                        ground.addresses(),
                        searching.search(),
                        groups(ground, community),
                        ground.clock()));
    }

    private static GroupFloor groups(Foundation ground, Community community) {
        var groups =
                GroupFloor.in(
                        new GroupFloor.Surroundings(
                                ground.core(),
                                community.organisations(),
                                community.texts(),
                                ground.clock()));
        community.notices().welcome("core", ground.look().messages(), List.of(groups.kind()));
        return groups;
    }

    static FreshnessFloor freshness(Foundation ground, Community community, HomeFloor home) {
        var floor =
                FreshnessFloor.in(
                        new FreshnessFloor.Surroundings(
                                ground.core(),
                                ground.database().across(),
                                community.people().viewers(),
                                community.notices(),
                                ground.passes().of("core"),
                                ground.look().messages(),
                                community.texts(),
                                ground.clock()));
        home.docket().register("core", List.of(floor.waiting()));
        return floor;
    }
}
