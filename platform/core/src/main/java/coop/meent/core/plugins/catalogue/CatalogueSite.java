package coop.meent.core.plugins.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A catalogue on a web server. It is asked for files and told nothing: no cookie, no name, no list
/// of what is installed. Redirects are not followed.
record CatalogueSite(URI base) implements CataloguePlace {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration SENDING = Duration.ofSeconds(60);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// An answer that is not taken; the message is for the team.
    private static final class Unwanted extends IOException {
        Unwanted(String message) {
            super(message);
        }
    }

    /// @throws IllegalArgumentException when it is not https, or another machine without it
    static CatalogueSite at(URI address) {
        boolean plain =
                "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
        if (address.getHost() == null
                || address.getUserInfo() != null
                || !("https".equals(address.getScheme()) || plain)) {
            throw new IllegalArgumentException("not https: " + address);
        }
        var text = address.toString();
        return new CatalogueSite(URI.create(text.endsWith("/") ? text : text + "/"));
    }

    @Override
    public void copy(String name, Path target, long most) throws IOException {
        var address = base.resolve(name);
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(ANSWERING)
                        .header("User-Agent", "Meent")
                        .build();
        var copying =
                new FutureTask<Void>(() -> {
                    fetch(request, target, most);
                    return null;
                });
        var thread = Thread.ofVirtual().name("catalogue").start(copying);
        try {
            copying.get(SENDING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            thread.interrupt();
            throw new IOException("%s takes longer than a minute".formatted(address), slow);
        } catch (ExecutionException failed) {
            throw new IOException(reason(address, failed.getCause()), failed);
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("%s was not read to its end".formatted(address), interrupted);
        }
    }

    private static String reason(URI address, @Nullable Throwable cause) {
        return switch (cause) {
            case Unwanted it -> String.valueOf(it.getMessage());
            case HttpTimeoutException _ -> address + " does not answer";
            case ConnectException _ -> address + " cannot be reached";
            case null, default -> "%s cannot be read: %s".formatted(address, cause);
        };
    }

    private static void fetch(HttpRequest request, Path target, long most)
            throws IOException, InterruptedException {
        var client = client();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                save(answer, body, target, most);
            }
        } finally {
            client.shutdownNow();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static void save(
            HttpResponse<InputStream> answer, InputStream body, Path target, long most)
            throws IOException {
        var address = answer.uri();
        if (answer.statusCode() != 200) {
            throw new Unwanted("%s answers %d".formatted(address, answer.statusCode()));
        }
        long count = 0;
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[65_536];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                count += read;
                if (count > most) {
                    throw new Unwanted("%s is larger than %d bytes".formatted(address, most));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public List<FileTime> moments() {
        return List.of();
    }
}
