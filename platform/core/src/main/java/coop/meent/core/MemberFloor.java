package coop.meent.core;

import coop.meent.core.home.HomeFloor;

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
                        ground.clock()));
    }
}
