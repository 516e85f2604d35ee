package coop.meent.core.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import coop.meent.core.settings.Settings.Listener;
import coop.meent.core.settings.SettingsException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/// The figures for a monitor, at `/metrics` of the management port and nowhere else.
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final HttpServer server;

    /// Begins to serve the figures.
    ///
    /// @param figures name and present value of each of the site's own
    /// @throws SettingsException when the port is taken
    public Metrics(Listener listener, Map<String, Supplier<Number>> figures) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
        figures.forEach((name, value) -> Gauge.builder(name, value).register(registry));
        this.server = listening(listener);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    private static HttpServer listening(Listener listener) {
        try {
            return HttpServer.create(new InetSocketAddress(listener.address(), listener.port()), 0);
        } catch (IOException taken) {
            throw new SettingsException(
                    "The management port %d cannot be used: %s. Set MEENT_MANAGEMENT_PORT."
                            .formatted(listener.port(), taken.getMessage()));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(200, text.length);
        try (var out = exchange.getResponseBody()) {
            out.write(text);
        }
    }

    /// {@return where it listens, also when a free port was asked for}
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        garbage.close();
        registry.close();
    }
}
