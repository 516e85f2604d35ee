package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plugin asks for a second factor, of a whole route and of one object.
@MeentTest(plugins = {})
class StrongRoutesTest {
    private static final String ROUTES =
            """
            private static final coop.meent.api.Access STRONG = coop.meent.api.Access.SIGNED_IN.strong();
            public record Said(boolean strong) {}
            private static void says(io.javalin.http.Context ctx) {
                ctx.json(new Said(coop.meent.api.Viewer.of(ctx).strong()));
            }
            @Override public java.util.List<coop.meent.api.Route> routes() {
                return java.util.List.of(
                    coop.meent.api.Route.get("/", STRONG, Little::says),
                    coop.meent.api.Route.get("/open", coop.meent.api.Access.SIGNED_IN, Little::says));
            }
            @Override public java.util.List<coop.meent.api.Route> apiRoutes() {
                return java.util.List.of(coop.meent.api.Route.get("/", STRONG, Little::says)
                    .described(coop.meent.api.Operation.answering("Strong?", Said.class)));
            }
            """;

    @Test
    void who_has_not_shown_one_is_led_to_it_and_who_has_passes(Site site, @TempDir Path folder) {
        try (var office = site.office()) {
            office.plugins().install(LittlePlugin.named("vault", "1.0.0").with(ROUTES).in(folder));
        }
        site.settled();
        var an = site.asWeak("An Peeters");

        assertThat(an.get("/vault").location()).isEqualTo("/me/factor?next=%2Fvault");
        assertThat(an.get("/vault/open").json().path("strong").asBoolean()).isFalse();
        assertThat(site.visitor().get("/vault").location()).isEqualTo("/login?next=%2Fvault");
        var refused = site.weakToken("An Peeters").get("/api/v1/vault").expect(403);
        assertThat(refused.json().path("type").asText()).isEqualTo("urn:meent:second-factor");

        var strong = site.as("An Peeters");
        assertThat(strong.get("/vault").json().path("strong").asBoolean()).isTrue();
        assertThat(site.token("An Peeters").get("/api/v1/vault").status()).isEqualTo(200);
    }
}
