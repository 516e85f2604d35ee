package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/plugins.md` shows of notices, in a plugin that comes and goes.
@MeentTest(plugins = {})
class PluginNoticesTest {
    private static final String AN = "An Peeters";
    private static final String WORDS =
            """
            hello.notice.label = Groeten
            hello.notice.explanation = Als iemand je groet.
            hello.notice = {0} groet je
            """;

    private static final String CODE =
            """
            @Override
            public List<NoticeKind> noticeKinds() {
                return List.of(
                        new NoticeKind(
                                "hello.greeting",
                                "hello.notice.label",
                                "hello.notice.explanation",
                                NoticeKind.Channel.DAILY,
                                NoticeKind.Sight.each((viewer, greeting) -> viewer.signedIn())));
            }
            @Override
            public List<Route> apiRoutes() {
                return List.of(Route.post("/", Access.SIGNED_IN, ctx -> greet(Viewer.of(ctx))));
            }
            private void greet(Viewer viewer) {
                long id = 1;
                long person = viewer.person().orElseThrow();
                platform.transactions().run(viewer, tx -> {
                    tx.notify(
                            Notice.of("hello.greeting", "greeting:" + id, "/hello")
                                    .to(List.of(person))
                                    .saying("hello.notice", viewer.name()));
                    return id;
                });
            }
            """;

    @TempDir Path folder;

    @Test
    void a_plugins_notices_come_and_go_with_it(Site site) {
        var plugin =
                LittlePlugin.named("hello", "1.0.0")
                        .with(spelled())
                        .file("messages_nl.properties", WORDS)
                        .file("messages_fr.properties", WORDS)
                        .file("messages_en.properties", WORDS);
        try (var office = site.office()) {
            office.plugins().install(plugin.in(folder));
        }
        site.settled();
        assertThat(site.token(AN).send("POST", "/api/v1/hello/", "{}").status()).isEqualTo(200);
        assertThat(site.token(AN).send("POST", "/api/v1/hello/", "{}").status()).isEqualTo(200);
        site.settled();

        var an = site.as(AN);
        assertThat(an.get("/me/notices").html().select("ol.alm > li")).hasSize(1);
        assertThat(an.get("/me/notices").text()).contains("An Peeters groet je", "Groeten");
        assertThat(an.get("/me/notices/settings").text()).contains("Als iemand je groet.");

        want(site, "disabled");
        assertThat(an.get("/me/notices").text()).contains("Niets nieuws");
        assertThat(an.get("/me/notices/settings").text()).doesNotContain("Als iemand je groet.");
        want(site, "enabled");
        assertThat(an.get("/me/notices").text()).contains("An Peeters groet je");
    }

    private void want(Site site, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want("hello", wanted)).isTrue();
        }
        site.settled();
    }

    // a little plugin imports nothing
    private static String spelled() {
        return CODE.replace("List<", "java.util.List<")
                .replace("List.of", "java.util.List.of")
                .replaceAll(
                        "\\b(NoticeKind|Notice|Route|Access|Viewer)\\b(?=[.>( ])",
                        "coop.meent.api.$1");
    }
}
