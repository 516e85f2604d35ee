package coop.meent.core.plugins;

import coop.meent.api.Audiences;
import coop.meent.api.Calendars;
import coop.meent.api.Charges;
import coop.meent.api.Entitlements;
import coop.meent.api.Facts;
import coop.meent.api.Formats;
import coop.meent.api.Freshness;
import coop.meent.api.Groups;
import coop.meent.api.Links;
import coop.meent.api.Live;
import coop.meent.api.Markdown;
import coop.meent.api.Organisations;
import coop.meent.api.Outbound;
import coop.meent.api.Papers;
import coop.meent.api.Passes;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.PluginSettings;
import coop.meent.api.Seals;
import coop.meent.api.Search;
import coop.meent.api.StoredFiles;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Visitors;
import coop.meent.api.Work;
import java.time.Clock;
import java.util.function.Predicate;

/// The platform's services, as one plugin gets them.
public record HostPlatform(
        Transactions transactions,
        Clock clock,
        Organisations organisations,
        People people,
        Entitlements entitlements,
        Texts texts,
        Links links,
        Search search,
        Markdown markdown,
        Formats formats,
        Visitors visitors,
        Groups groups,
        Charges charges,
        Audiences audiences,
        Live live,
        Passes passes,
        Calendars calendars,
        StoredFiles files,
        Freshness freshness,
        Facts facts,
        Predicate<String> running,
        Work work,
        Papers papers,
        Seals seals,
        Outbound outbound,
        PluginSettings settings)
        implements Platform {
    @Override
    public boolean runs(String plugin) {
        return running.test(plugin);
    }
}
