package coop.meent.core.web;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Generations;
import coop.meent.core.themes.Looks;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.ServletEntry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kotlin.LazyKt;
import org.eclipse.jetty.server.HttpConfiguration;

/// Jetty with one servlet, whose routes can be swapped.
public final class WebServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Trials trials = new Trials();
    private final HotServlet servlet;
    private final Guard guard;
    private final Errors errors;
    private final Pages pages;
    private final VisitorPages visitors;
    private final Javalin javalin;
    private volatile String host = "127.0.0.1";

    /// What the server needs of the rest of the host.
    public record Parts(
            ViewerSource viewers,
            Secrets secrets,
            Addresses addresses,
            Client client,
            Looks looks,
            boolean rateLimits,
            Transactions transactions,
            Clock clock,
            FooterSource footer,
            Complaints complaints,
            SafeMode safeMode,
            StreamSource streams,
            Generations generations) {}

    public WebServer(Parts parts) {
        this.servlet = new HotServlet(parts.client(), parts.looks(), trials, parts.streams());
        var tokens = new FormTokens(parts.secrets(), parts.clock());
        var limits = new RateLimits(parts.client(), parts.rateLimits());
        var safe = parts.safeMode();
        var replies = new Replies(parts.transactions());
        this.guard = new Guard(parts.viewers(), tokens, limits, replies, safe);
        this.pages = new Pages(parts.viewers(), tokens, parts.addresses(), parts.footer(), safe);
        this.visitors = new VisitorPages(parts.generations(), parts.looks(), parts.clock());
        this.errors = new Errors(guard, pages, parts.complaints(), safe);
        this.javalin = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.unsafe.servlet = LazyKt.lazyOf(new ServletEntry(null, servlet));
        config.jetty.modifyHttpConfiguration(WebServer::harden);
        config.jetty.modifyServer(server -> server.setStopTimeout(3_000));
    }

    private static void harden(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16_384);
        http.setIdleTimeout(30_000);
    }

    /// {@return the table that these bring, whole, not yet serving}
    ///
    /// @throws IllegalArgumentException when two routes claim one address
    public RouteTable table(List<Contribution> contributions) {
        return new RouteTable(contributions, guard, errors, pages, visitors.shelf());
    }

    /// Serves with the table from now on; returns when the old one has answered what it began.
    public void serve(RouteTable table) {
        servlet.swap(table, PATIENCE);
    }

    /// {@return the table that serves}
    public RouteTable serving() {
        return servlet.current();
    }

    /// What a page answered.
    ///
    /// @param status 599 when it did not
    public record Looked(int status, String body) {}

    /// {@return what a page would answer if these owners brought nothing to the routes; nobody else
    /// notices}
    ///
    /// @param viewer through whose eyes; a visitor's when empty
    public Looked look(Set<String> without, Optional<Viewer> viewer, String path) {
        var table =
                table(
                        serving().contributions().stream()
                                .filter(it -> !without.contains(it.owner()))
                                .toList());
        return trials.look(URI.create("http://" + host + ":" + port()), table, viewer, path);
    }

    /// {@return what every page says to whoever works on the site}
    public Remarks remarks() {
        return pages.remarks();
    }

    /// Begins to listen.
    public void start(String address, int port) {
        host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        javalin.start(address, port);
    }

    /// {@return where it listens, also when a free port was asked for}
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
