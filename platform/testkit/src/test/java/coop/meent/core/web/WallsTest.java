package coop.meent.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MeentTest(plugins = {})
class WallsTest {
    private static final String PATH = "/api/v1/organisations";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nergens",
                "/fr/nergens",
                "/me",
                "/api/v1/nergens",
                "/api/v1/search?limit=no",
                "/health/live",
                "/robots.txt",
                "/assets/theme/nergens.css"
            })
    void every_answer_carries_the_security_headers(String path, Site site) throws Exception {
        assertGuarded(get(site, site.address().resolve(path)));
    }

    @Test
    void so_do_files(Site site) throws Exception {
        var style = site.get("/").html().selectFirst("link[rel=stylesheet]");

        var answer = get(site, URI.create(style == null ? "" : style.absUrl("href")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertGuarded(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/register", "/search?q=energie", "/nergens"})
    void a_visitor_gets_no_cookie(String path, Site site) {
        assertThat(site.get(path).header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null"
    })
    void a_form_from_elsewhere_is_refused(String header, String value, Site site) throws Exception {
        var token = URLEncoder.encode(site.visitor().formToken(), StandardCharsets.UTF_8);

        assertThat(register(site, "_csrf=" + token, header, value).statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_of_ours_is_read(Site site) throws Exception {
        var token = URLEncoder.encode(site.visitor().formToken(), StandardCharsets.UTF_8);

        var answer = register(site, "_csrf=" + token, "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_csrf=", "_csrf=made-up"})
    void a_form_without_its_token_is_refused(String body, Site site) throws Exception {
        var answer = register(site, body, "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void the_token_of_another_session_opens_nothing(Site site) {
        var an = site.as("An Peeters");

        for (var other : List.of(site.visitor().formToken(), site.as("Bo Maes").formToken())) {
            assertThat(an.form("/logout", Map.of("_csrf", other)).status()).isEqualTo(403);
        }

        assertThat(an.get("/me").status()).isEqualTo(200);
    }

    @Test
    void an_api_call_with_a_cookie_from_elsewhere_is_refused(Site site) {
        var team = site.asAdministrator();

        var own = team.send("POST", PATH, "{}", "Sec-Fetch-Site: same-origin");
        var elsewhere = team.send("POST", PATH, "{}", "Sec-Fetch-Site: cross-site");

        assertThat(own.status()).isEqualTo(422);
        assertThat(elsewhere.status()).isEqualTo(403);
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> get(Site site, URI address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(site.address().resolve(address)).build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> register(
            Site site, String body, String header, String value) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(site.address().resolve("/register"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header(header, value)
                            .POST(BodyPublishers.ofString(body))
                            .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
