package coop.meent.core.site;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// Somebody with a browser of their own, who looks at a page before sending its form.
final class Guest {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final List<String> headers = new ArrayList<>();

    Guest(int port) {
        this.port = port;
    }

    Guest bearing(String token) {
        headers.addAll(List.of("Authorization", "Bearer " + token));
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// {@return what the site answers to a form that stands on the page}
    HttpResponse<String> post(String page, String path, String... fields) {
        var form = new ArrayList<>(Arrays.asList(fields));
        form.add(
                "_csrf=" + Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value"));
        form.add("_key=" + UUID.randomUUID());
        var body = form.stream().map(Guest::encoded).collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError("the site does not answer", broken);
        }
    }

    private static String encoded(String field) {
        int equals = field.indexOf('=');
        return field.substring(0, equals + 1)
                + URLEncoder.encode(field.substring(equals + 1), StandardCharsets.UTF_8);
    }
}
