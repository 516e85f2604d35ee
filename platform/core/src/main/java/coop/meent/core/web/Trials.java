package coop.meent.core.web;

import coop.meent.api.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Requests that the site sends to itself, to see how a page would be with other routes or through
/// other eyes. Each carries a secret that works once.
final class Trials {
    /// Set on such a request: nobody is blamed for how it ends.
    static final String MARK = "meent.trial";

    private static final String HEADER = "Meent-Trial";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Trial> open = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /// What is other than usual.
    private record Trial(RouteTable table, Optional<Viewer> viewer) {}

    WebServer.Looked look(URI base, RouteTable table, Optional<Viewer> viewer, String path) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        open.put(secret, new Trial(table, viewer));
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(base.resolve(path))
                            .timeout(PATIENCE)
                            .header(HEADER, secret)
                            .build();
            var answer = client.send(request, BodyHandlers.ofString());
            return new WebServer.Looked(answer.statusCode(), answer.body());
        } catch (IOException silent) {
            return new WebServer.Looked(599, "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new WebServer.Looked(599, "");
        } finally {
            open.remove(secret);
        }
    }

    /// {@return the routes for this request, when it is a trial}
    Optional<RouteTable> enter(HttpServletRequest request) {
        var secret = request.getHeader(HEADER);
        var trial = Optional.ofNullable(secret == null ? null : open.remove(secret));
        trial.ifPresent(it -> {
            request.setAttribute(MARK, true);
            it.viewer().ifPresent(viewer -> request.setAttribute(Viewer.ATTRIBUTE, viewer));
        });
        return trial.map(Trial::table).filter(RouteTable::enter);
    }
}
