package coop.meent.core;

import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.core.freshness.FreshnessDoor;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.plugins.DeclaredTransactions;
import coop.meent.core.plugins.HostPlatform;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.seals.SealDoor;
import coop.meent.core.themes.Look;
import coop.meent.core.web.DailyVisitors;
import coop.meent.core.web.WebFormats;
import coop.meent.core.work.watch.Crew;
import java.util.function.Predicate;

/// Gives each plugin its services: in the site that serves, and in a command beside it.
///
/// @param running whether a plugin runs at this moment
record PluginServices(
        Foundation ground,
        Community community,
        SearchFloor searching,
        HomeFloor home,
        Commons commons,
        DailyVisitors visitors,
        Predicate<String> running) {
    /// {@return those of a plugin}
    Platform platform(Manifest manifest, Look look) {
        return new HostPlatform(
                door(manifest),
                ground.clock(),
                community.organisations(),
                community.people().people(),
                community.entitlements(),
                Community.texts(look),
                ground.addresses(),
                searching.search(),
                ground.markdown(),
                new WebFormats(ground.addresses(), community.pages().identity()::name),
                visitors,
                home.groups().groups(),
                commons.charges().of(manifest.id()),
                community.circles(),
                commons.live().of(manifest.id(), door(manifest.id())),
                ground.passes().of(manifest.id()),
                commons.calendars().offered(),
                ground.files().of(manifest),
                new FreshnessDoor(manifest.id(), ground.clock()),
                commons.exchange().facts(),
                running,
                commons.work().of(manifest.id()),
                ground.papers().of(look),
                new SealDoor(ground.settings().data(), manifest.id()),
                ground.wayOut().of(manifest.id(), manifest.capabilities().hosts()),
                ground.pluginSettings().of(manifest));
    }

    /// {@return the door to a plugin's own schema}
    Transactions door(String id) {
        return commons.calendars().noting(Crew.watched(ground.database().transactions(id)));
    }

    private Transactions door(Manifest manifest) {
        return DeclaredTransactions.of(manifest, door(manifest.id()));
    }
}
