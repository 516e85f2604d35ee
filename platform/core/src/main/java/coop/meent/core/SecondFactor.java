package coop.meent.core;

import coop.meent.core.factor.FactorFloor;
import coop.meent.core.factor.FactorReset;

/// Builds the second factor on the floors below.
final class SecondFactor {
    private SecondFactor() {}

    static FactorFloor on(Foundation ground, Community community) {
        var settings = ground.settings();
        return FactorFloor.in(around(ground, community), settings.data(), settings.rateLimits());
    }

    /// {@return what the operator resets a lost factor with}
    static FactorReset reset(Foundation ground, Community community) {
        return FactorFloor.reset(around(ground, community));
    }

    private static FactorFloor.Surroundings around(Foundation ground, Community community) {
        return new FactorFloor.Surroundings(
                ground.core(),
                community.people(),
                community.mails(),
                community.texts(),
                ground.addresses(),
                ground.clock());
    }
}
