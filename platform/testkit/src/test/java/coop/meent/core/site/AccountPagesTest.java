package coop.meent.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.Meent;
import coop.meent.core.Plan;
import coop.meent.core.data.CoreDatabase;
import coop.meent.core.settings.Settings;
import coop.meent.testkit.MovableClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountPagesTest {
    private static final String PASSWORD = "vijf groene fietsen";

    @TempDir private static Path data;
    private static CoreDatabase database;
    private static Meent meent;

    @BeforeAll
    static void open() {
        database = CoreDatabase.open(1);
        var settings =
                Settings.from(
                        Map.of(
                                "MEENT_PORT",
                                "0",
                                "MEENT_MANAGEMENT_PORT",
                                "0",
                                "MEENT_DATA",
                                data.toString(),
                                "MEENT_ADDRESS",
                                "127.0.0.1"));
        meent =
                Meent.start(
                        new Plan(
                                settings,
                                database.login(),
                                List.of(),
                                MovableClock.at("2026-05-01T12:00"),
                                true,
                                1,
                                false,
                                false));
    }

    @AfterAll
    static void close() {
        meent.close();
        database.close();
    }

    @Test
    void from_the_sign_up_to_the_own_page_and_out_again() {
        var an = new Guest(meent.port());
        var sent =
                an.post(
                        "/fr/register",
                        "/fr/register",
                        "name=An",
                        "email=an@example.org",
                        "password=" + PASSWORD);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("an@example.org");

        var link = linkOfNewestMail();
        assertThat(an.get(link).statusCode()).isEqualTo(200);
        var confirmed =
                an.post(link, "/fr/register/confirm", "token=" + link.replaceAll(".*=", ""));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("meent=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(an.get("/me").body()).contains("an@example.org");
        assertThat(an.get(link).statusCode()).isEqualTo(410);

        var out = an.post("/me", "/logout");
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\",\"storage\"");
        assertThat(an.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_page() {
        meent.people().accounts().create("Bram", "bram@example.org", "nl", PASSWORD, false);
        var guest = new Guest(meent.port());

        var known =
                guest.post(
                        "/register",
                        "/register",
                        "name=An",
                        "email=bram@example.org",
                        "password=" + PASSWORD);
        var unknown =
                guest.post(
                        "/register",
                        "/register",
                        "name=An",
                        "email=broes@example.org",
                        "password=" + PASSWORD);
        assertThat(plain(known.body())).isEqualTo(plain(unknown.body()).replace("broes@", "bram@"));

        var wrong =
                guest.post("/login", "/login", "email=bram@example.org", "password=nee nee nee");
        var nobody =
                guest.post("/login", "/login", "email=bra@example.org", "password=nee nee nee");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(plain(wrong.body())).isEqualTo(plain(nobody.body()).replace("bra@", "bram@"));
    }

    @Test
    void after_signing_in_one_goes_where_one_wanted_but_never_to_another_site() {
        meent.people().accounts().create("Cas", "cas@example.org", "nl", PASSWORD, false);

        for (var next :
                List.of(
                        "//evil.example",
                        "/\\evil.example",
                        "https:evil.example",
                        "https://evil.example/")) {
            assertThat(signedIn("cas@example.org", next).headers().firstValue("Location"))
                    .hasValue("/");
        }
        assertThat(signedIn("cas@example.org", "/fr/me?x=1").headers().firstValue("Location"))
                .hasValue("/fr/me?x=1");
    }

    @Test
    void one_changes_ones_name_makes_a_key_and_reads_with_it() {
        meent.people().accounts().create("Dora", "dora@example.org", "nl", PASSWORD, false);
        var dora = new Guest(meent.port());
        dora.post("/login", "/login", "email=dora@example.org", "password=" + PASSWORD);

        assertThat(dora.post("/me", "/me", "name= ", "language=nl").statusCode()).isEqualTo(422);
        assertThat(dora.post("/me", "/me", "name=Dora <m/v>", "language=en").statusCode())
                .isEqualTo(303);
        assertThat(dora.get("/me").body()).contains("Dora &lt;m/v&gt;").doesNotContain("<m/v>");
        var made = dora.post("/me", "/me/tokens", "name=Website");
        var secret = first(Pattern.compile("<code>([^<]{43})</code>"), made.body());

        var program = new Guest(meent.port()).bearing(secret);
        assertThat(program.get("/api/v1/me").body())
                .contains("\"name\":\"Dora <m/v>\"", "\"language\":\"en\"");
        assertThat(program.get("/api/v1/me/sessions").body()).contains("\"current\":false");
        assertThat(new Guest(meent.port()).bearing("x").get("/api/v1/me").statusCode())
                .isEqualTo(401);
        assertThat(dora.get("/me/password").statusCode()).isEqualTo(200);
    }

    @Test
    void the_eleventh_guess_is_answered_429_with_retry_after() {
        var thief = new Guest(meent.port());
        for (int i = 0; i < 10; i++) {
            thief.post("/login", "/login", "email=eva@example.org", "password=guess guess");
        }

        var refused =
                thief.post("/login", "/login", "email=eva@example.org", "password=guess guess");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void the_first_administrator_reads_all_mail_of_a_site_without_smtp() {
        var link = meent.firstAdministratorLink().orElseThrow().replaceFirst("^https?://[^/]+", "");
        var team = new Guest(meent.port());
        assertThat(team.get(link).body()).contains("/sign-in/first");
        var token = "token=" + link.replaceAll(".*=", "");
        team.post(
                link,
                "/sign-in/first",
                token,
                "name=Tine",
                "email=tine@example.org",
                "password=" + PASSWORD);
        team.post("/me", "/me/password", "current=" + PASSWORD, "password=zes rode fietsen");

        assertThat(team.get("/admin/mail").statusCode()).isEqualTo(303);
        // as if a second factor was shown
        int shown = database.asSuperuser(db -> db.execute("UPDATE core.session SET strong = true"));
        assertThat(shown).isPositive();

        var list = team.get("/admin/mail");
        assertThat(list.body()).contains("tine@example.org");
        var one = first(Pattern.compile("href=\"(/admin/mail/\\d+)\""), list.body());
        assertThat(team.get(one).body()).contains("/password/forgotten");
        assertThat(new Guest(meent.port()).get("/admin/mail").statusCode()).isEqualTo(303);
    }

    @Test
    void every_page_of_accounts_speaks_three_languages() {
        for (var language : List.of("", "/fr", "/en")) {
            for (var page :
                    List.of(
                            "/login",
                            "/register",
                            "/password/forgotten",
                            "/register/confirm?token=x",
                            "/invitations/x",
                            "/sign-in?token=x",
                            "/password/new?token=x")) {
                assertThat(new Guest(meent.port()).get(language + page).statusCode())
                        .isIn(200, 410);
            }
        }
    }

    private static HttpResponse<String> signedIn(String email, String next) {
        return new Guest(meent.port())
                .post("/login", "/login", "email=" + email, "password=" + PASSWORD, "next=" + next);
    }

    private static String linkOfNewestMail() {
        var url =
                database.asSuperuser(db ->
                        db.createQuery("SELECT action_url FROM core.mail ORDER BY id DESC LIMIT 1")
                                .mapTo(String.class)
                                .one());
        return url.replaceFirst("^https?://[^/]+", "");
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /// The page without what differs from request to request.
    private static String plain(String page) {
        return page.replaceAll("name=\"_(csrf|key)\" value=\"[^\"]*\"", "");
    }
}
