package coop.meent.core;

import coop.meent.api.Organisations;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.core.admin.AdminPages;
import coop.meent.core.admin.PluginNames;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.plugins.LoadedPlugin;
import coop.meent.core.plugins.PluginHost;
import coop.meent.core.plugins.PluginReconciler;
import coop.meent.core.search.SearchFeed;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.search.lucene.LuceneEngine;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.web.Contribution;
import coop.meent.core.web.WebServer;
import coop.meent.core.work.Schedule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The composition root: builds everything by constructors, starts it, and stops it in the other order.
public final class Meent implements AutoCloseable {
    private static final Viewer SELF = Viewer.system("meent");

    private final Foundation foundation;
    private final LuceneEngine engine;
    private final SearchFeed feed;
    private final WebServer web;
    private final Schedule schedule;
    private final PluginHost host;
    private final PluginReconciler reconciler;
    private final List<OutboxReader> readers = new ArrayList<>();

    /// What to build.
    ///
    /// @param settings what the operator says
    /// @param login    the database
    /// @param shipped  folders in which plugins' zips are found, besides `<data>/plugins`
    /// @param clock    in the site's time zone
    /// @param strict   whether a missing message is an error, as in tests
    /// @param poolSize how many connections serve
    public record Plan(
            Settings settings, DatabaseLogin login, List<Path> shipped, Clock clock, boolean strict, int poolSize) {}
