package coop.meent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plugin that breaks every promise is told of each, and one that keeps them hears nothing.
class PluginContractTest {
    private static final String MANIFEST =
            """
            {"id": "%s", "version": "1.0.0", "class": "coop.little.Plugin", "api": ">=1.0.0 & <2.0.0",
             "name": {"nl": "Klein", "fr": "Petit", "en": "Small"}%s}
            """;

    private static final String PERSONAL =
            """
            , "personalData": [{"table": "careless.kept", "what": {"nl": "a"}, "purpose": {"nl": "b"},
              "retention": {"nl": "c"}, "export": "SELECT said FROM careless.kept WHERE person = -:person",
              "erase": "DELETE FROM careless.kept WHERE person = -:person"}]
            """;

    private static final String TABLES =
            """
            CREATE TABLE careless.kept (person bigint NOT NULL, said text NOT NULL);
            CREATE TABLE careless.secret (who bigint NOT NULL, said text NOT NULL);
            """;

    private static final String CARELESS =
            """
            package coop.little;
            import coop.meent.api.*;
            import io.javalin.http.Context;
            import java.util.*;
            public final class Plugin implements MeentPlugin {
                private final Platform platform;
                private final java.net.http.HttpClient client = null;
                public Plugin(Platform platform) {
                    this.platform = platform;
                    var idle = new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(this); });
                    idle.setDaemon(true);
                    idle.start();
                }
                @Override public List<Route> routes() {
                    return List.of(
                        Route.get("/", Access.EVERYONE, this::show),
                        Route.get("/number", Access.EVERYONE, ctx -> ctx.result("" + Integer.parseInt(ctx.queryParamAsClass("q", String.class).getOrDefault("1")))),
                        Route.get("/of/{id}", Access.EVERYONE, ctx -> ctx.result("")),
                        Route.get("/moody", new Access("moody", viewer -> viewer.mandates().getFirst() != null), ctx -> ctx.result("")),
                        Route.post("/", Access.EVERYONE, this::keep));
                }
                private void show(Context ctx) {
                    var said = platform.transactions().read(Viewer.of(ctx), db ->
                        db.createQuery("SELECT said FROM careless.kept").mapTo(String.class).list());
                    ctx.render("careless/show.peb", Map.of("said", said));
                }
                private void keep(Context ctx) {
                    long who = Viewer.of(ctx).person().orElse(0);
                    var said = ctx.formParam("said");
                    platform.transactions().run(Viewer.of(ctx), tx -> {
                        for (var table : List.of("careless.kept", "careless.secret")) {
                            tx.handle().execute("INSERT INTO " + table + " VALUES (?, ?)", who, said);
                        }
                        return who;
                    });
                    Redirects.seeOther(ctx, "/careless");
                }
            }
            """;

    private static final String PAGE =
            """
            {% extends "theme/layout.peb" %}
            {% block title %}{{ t("careless.title") }}{% endblock %}
            {% block main %}<h1>{{ t("careless.title") }}</h1>
            {% for it in said %}<p>{{ it | raw }}</p>{% endfor %}
            <form method="post" action="{{ href('/careless') }}">{{ csrf() }}<input name="said"></form>
            {% endblock %}
            """;

    private static final String CAREFUL =
            """
            package coop.little;
            import coop.meent.api.*;
            public final class Plugin implements MeentPlugin {
                public Plugin(Platform platform) {}
                @Override public java.util.List<Route> routes() {
                    return java.util.List.of(Route.get("/", Access.EVERYONE, ctx -> ctx.json(java.util.Map.of("said", String.valueOf(ctx.queryParam("q"))))));
                }
            }
            """;

    @TempDir private Path folder;

    @Test
    void each_broken_promise_is_named_with_what_to_do() throws IOException {
        var classes =
                compiled(
                        CARELESS,
                        Map.of(
                                "plugin.json",
                                MANIFEST.formatted("careless", PERSONAL),
                                "templates/show.peb",
                                PAGE,
                                "messages_nl.properties",
                                "careless.title = Slordig",
                                "messages_fr.properties",
                                "careless.title = Négligent",
                                "db/careless/V001__all.sql",
                                TABLES));
        try (var site =
                Site.start(List.of(classes), MovableClock.at("2026-05-01T12:00"), 4, List.of())) {
            assertThat(String.join("\n", new PluginContract(site, "careless").broken(classes)))
                    .contains("careless.title in messages_en.properties is missing")
                    .contains("GET /careless/of/{id} has no sample")
                    .contains(
                            "/careless shows what somebody typed unescaped: it becomes an element in <p>")
                    .contains("/careless/number?q answers 500")
                    .contains("The access rule \"moody\" of GET /careless/moody throws")
                    .contains("POST /careless lets visitors change something")
                    .contains("It uses java/net/http/HttpClient")
                    .contains("careless.secret keeps what a person typed, and personalData")
                    .contains("is not in what they take along")
                    .contains("careless.kept still holds what a person typed after the erasure")
                    .contains("its thread \"Thread-")
                    .contains("its former classes stay in memory");
        }
    }

    @Test
    void a_plugin_that_keeps_them_hears_nothing() throws IOException {
        var classes = compiled(CAREFUL, Map.of("plugin.json", MANIFEST.formatted("careful", "")));
        try (var site =
                Site.start(List.of(classes), MovableClock.at("2026-05-01T12:00"), 4, List.of())) {
            assertThat(new PluginContract(site, "careful").broken(classes)).isEmpty();
        }
    }

    private Path compiled(String source, Map<String, String> resources) throws IOException {
        var classes = Files.createDirectories(folder.resolve("module/target/classes"));
        var sources = Files.createDirectories(folder.resolve("module/src/main/java/coop/little"));
        var file = Files.writeString(sources.resolve("Plugin.java"), source);
        for (var resource : resources.entrySet()) {
            write(classes.resolve(resource.getKey()), resource.getValue());
            write(
                    folder.resolve("module/src/main/resources").resolve(resource.getKey()),
                    resource.getValue());
        }
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                file.toString());
        assertThat(failed).isZero();
        return classes;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
