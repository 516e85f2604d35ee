package coop.meent.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What the site answered.
public final class Answer {
    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /// {@return the status, or `login` for who is led to the sign-in page}
    public String word() {
        boolean led = status() == 303 && location().startsWith("/login?next=");
        return led ? "login" : Integer.toString(status());
    }

    /// {@return the body as it came}
    public String body() {
        return response.body();
    }

    /// {@return the page}
    public Document html() {
        return Jsoup.parse(body(), response.uri().toString());
    }

    /// {@return what a reader of the page reads}
    public String text() {
        return html().text();
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(body());
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("not JSON (status " + status() + "): " + body(), garbled);
        }
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /// {@return where the answer leads, as a path}
    public String location() {
        var location =
                header("Location")
                        .orElseThrow(() -> new AssertionError("no Location, status " + status()));
        var uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /// {@return itself, when it has the status}
    ///
    /// @throws AssertionError with the body, when it has another
    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError("expected %d, was %d: %s".formatted(status, status(), body()));
        }
        return this;
    }
}
