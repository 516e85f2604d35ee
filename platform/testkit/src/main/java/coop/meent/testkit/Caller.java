package coop.meent.testkit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the other end of the line, with cookies of their own; follows no redirect by itself.
public final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final Optional<String> token;
    private volatile String formToken = "";

    Caller(URI base, Optional<String> token) {
        this.base = base;
        this.token = token;
        this.client =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
    }

    /// {@return somebody without an account, at a site that runs elsewhere}
    public static Caller visitor(URI site) {
        return new Caller(site, Optional.empty());
    }

    /// {@return a program with an API token, at a site that runs elsewhere}
    public static Caller bearing(String token, URI site) {
        return new Caller(site, Optional.of(token));
    }

    /// {@return somebody whose browser holds a session already}
    static Caller holding(String session, URI site) {
        var caller = new Caller(site, Optional.empty());
        var cookie = new HttpCookie("meent", session);
        // as the site's own answers set it, so that a later one takes its place
        cookie.setDomain(site.getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        caller.cookies.getCookieStore().add(site, cookie);
        return caller;
    }

    /// {@return what the site answers}
    ///
    /// @param headers pairs, e.g. `User-Agent: Lynx`
    public Answer get(String path, String... headers) {
        var request = request(path).GET();
        add(request, headers);
        return send(request);
    }

    /// {@return what the site answers to a form, sent as its own page would send it}
    ///
    /// @param fields pairs, e.g. `title=Boekhouder <m/v>`, `hours=24`
    public Answer post(String path, String... fields) {
        return form(path, filled(fields));
    }

    /// {@return what the site says of a form that is still being filled in: 200 with the form and
    /// its problems, or 204}
    ///
    /// @param fields pairs, as for [#post]
    public Answer check(String path, String... fields) {
        return form(path, filled(fields), "Meent-Check: 1");
    }

    private Map<String, String> filled(String... fields) {
        var all = new LinkedHashMap<String, String>();
        all.put("_csrf", formToken());
        all.put("_key", UUID.randomUUID().toString());
        for (var field : fields) {
            int equals = field.indexOf('=');
            all.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return all;
    }

    /// {@return what the site answers to these fields and no others}
    ///
    /// @param headers pairs, e.g. `HX-Request: true`
    public Answer form(String path, Map<String, String> fields, String... headers) {
        var body =
                fields.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body));
        add(request, headers);
        return send(request);
    }

    /// {@return what the site answers to a form with files, sent as its own page would send it}
    ///
    /// @param files by the name of their field
    public Answer upload(String path, Map<String, Path> files, String... fields) {
        var parts = new Multipart();
        filled(fields).forEach(parts::field);
        files.forEach(parts::file);
        var request =
                request(path)
                        .header("Content-Type", parts.contentType())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(parts.body());
        return send(request);
    }

    /// {@return what the API answers to a file as the body}
    ///
    /// @param headers pairs, e.g. `Content-Type: application/zip`
    public Answer sendFile(String path, Path file, String... headers) {
        try {
            var request = request(path).POST(BodyPublishers.ofFile(file));
            add(request, headers);
            return send(request);
        } catch (FileNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    /// {@return what the API answers to JSON}
    ///
    /// @param headers pairs, e.g. `Idempotency-Key: 1`
    public Answer send(String verb, String path, String json, String... headers) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(verb, BodyPublishers.ofString(json));
        add(request, headers);
        return send(request);
    }

    private static void add(HttpRequest.Builder request, String... headers) {
        for (var header : headers) {
            int colon = header.indexOf(':');
            request.header(header.substring(0, colon), header.substring(colon + 1).strip());
        }
    }

    /// {@return what the site answers, if it does}
    Answer tried(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path).GET();
        add(request, headers);
        return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    }

    /// {@return what comes from an address bit by bit; the caller closes it}
    ///
    /// @throws IOException when it does not answer 200
    InputStream stream(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /// {@return a file, byte by byte}
    ///
    /// @throws IOException when the site does not answer 200
    public byte[] file(String path) throws IOException, InterruptedException {
        try (var bytes = stream(path)) {
            return bytes.readAllBytes();
        }
    }

    /// {@return the token that this caller's forms carry: of the page last read, as in a browser}
    public String formToken() {
        if (formToken.isEmpty()) {
            get("/login");
        }
        if (formToken.isEmpty()) {
            get("/");
        }
        if (formToken.isEmpty()) {
            throw new AssertionError("no form with a token on /login or /");
        }
        return formToken;
    }

    private Answer noted(Answer answer) {
        if (answer.header("Set-Cookie").isPresent()) {
            formToken = "";
        }
        var token = TOKEN.matcher(answer.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return noted(new Answer(client.send(request.build(), BodyHandlers.ofString())));
        } catch (IOException failure) {
            throw new AssertionError("the site does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
