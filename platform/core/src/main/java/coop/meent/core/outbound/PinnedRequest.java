package coop.meent.core.outbound;

import coop.meent.api.Outbound.Answer;
import coop.meent.api.Outbound.Request;
import coop.meent.api.OutboundException;
import coop.meent.api.OutboundException.Why;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/// A request to an address that was looked at. The name is asked for only once: between looking and
/// connecting it could lead elsewhere.
///
/// @param host whose certificate must be shown
/// @param address of that host
record PinnedRequest(
        Request request, String host, InetAddress address, WayOut.Surroundings surroundings) {
    private static final Set<String> OURS = Set.of("host", "user-agent");

    Answer answer() {
        var client = client();
        try {
            return answer(client.send(http(), BodyHandlers.ofInputStream()));
        } catch (IOException broken) {
            throw new OutboundException(
                    Why.UNREACHABLE, "%s cannot be reached: %s".formatted(host, broken));
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Why.TOO_SLOW, host + " did not answer in time");
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        var parameters = new SSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.of(null))
                .connectTimeout(surroundings.terms().time())
                .sslContext(new NamedTrust(surroundings.trust(), host).context())
                .sslParameters(parameters)
                .build();
    }

    private HttpRequest http() {
        var body =
                request.body().isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(request.body());
        var http = HttpRequest.newBuilder(pinned()).method(request.method(), body);
        request.headers()
                .forEach((name, value) -> {
                    if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                        http.header(name, value);
                    }
                });
        return http.header("Host", port() < 0 ? host : host + ":" + port())
                .header("User-Agent", surroundings.userAgent())
                .build();
    }

    private int port() {
        return request.address().getPort();
    }

    private URI pinned() {
        var asked = request.address();
        var where = address.getHostAddress().replaceAll("%.*", "");
        var literal = address instanceof Inet6Address ? "[" + where + "]" : where;
        var path = asked.getRawPath().isEmpty() ? "/" : asked.getRawPath();
        return URI.create(
                asked.getScheme()
                        + "://"
                        + literal
                        + (port() < 0 ? "" : ":" + port())
                        + path
                        + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
    }

    private Answer answer(HttpResponse<InputStream> http) throws IOException {
        try (var in = http.body()) {
            int most = surroundings.terms().bytes();
            var body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw new OutboundException(
                        Why.TOO_LARGE, "%s answers more than %d bytes".formatted(host, most));
            }
            return new Answer(http.statusCode(), http.headers().map(), body);
        }
    }
}
