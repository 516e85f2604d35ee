package coop.meent.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/// A plugin with one live page, the score of a game. Anybody may raise it by the API.
final class BoardPlugin {
    static final String ID = "board";

    private static final String CODE =
            """
            package coop.board;
            import coop.meent.api.*;
            import io.javalin.http.Context;
            import java.util.List;
            import java.util.Map;
            public final class Board implements MeentPlugin {
                private static final Viewer SELF = Viewer.system("board");
                private final Platform platform;
                public Board(Platform platform) { this.platform = platform; }
                @Override public List<Route> routes() {
                    return List.of(
                        Route.get("/", Access.EVERYONE, ctx -> show(ctx, "board/board.peb")),
                        Route.get("/now", Access.EVERYONE, ctx -> show(ctx, "board/now.peb")));
                }
                @Override public List<Route> apiRoutes() {
                    return List.of(Route.post("/raise", Access.EVERYONE, this::raise));
                }
                private void show(Context ctx, String template) {
                    long score = platform.transactions().read(SELF, db -> db
                        .createQuery("SELECT score FROM board.board").mapTo(Long.class).one());
                    ctx.render(template, Map.of(
                        "score", score, "ticket", platform.live().ticket("score", score)));
                }
                private void raise(Context ctx) {
                    long score = platform.transactions().run(SELF, tx -> {
                        long raised = tx.handle().createQuery(
                            "UPDATE board.board SET score = score + 1 RETURNING score")
                            .mapTo(Long.class).one();
                        tx.live("score", raised);
                        return raised;
                    });
                    ctx.result(Long.toString(score));
                }
            }
            """;

    private static final String TEMPLATE =
            """
            {# board/board.peb — the score; reads: score, ticket #}
            {% extends "theme/layout.peb" %}
            {% block title %}Score{% endblock %}
            {% block head %}{% import "theme/macros/live.peb" %}{{ livehead(30) }}{% endblock %}
            {% block main %}
            <h1>Score</h1>
            {% include "board/now.peb" %}
            {% endblock %}
            """;

    private static final String NOW =
            """
            {# board/now.peb — the score at this moment; reads: score, ticket #}
            {% import "theme/macros/live.peb" %}
            <section id="score"{{ follow(ticket, "/board/now") }}>
            <p>Stand: <b>{{ score }}</b></p>
            <p><label for="note">Nota</label> <input class="in" id="note" name="note" value=""></p>
            </section>
            """;

    private static final String TABLE =
            """
            CREATE TABLE board.board (score bigint NOT NULL);
            INSERT INTO board.board (score) VALUES (0);
            """;

    private static final String MANIFEST =
            """
            {"id": "board", "version": "1.0.0", "class": "coop.board.Board",
             "api": ">=1.0.0 & <2.0.0", "name": {"nl": "Bord"}}
            """;

    private BoardPlugin() {}

    /// {@return its zip, written into a folder}
    static Path in(Path folder) throws IOException {
        var inside =
                Map.of(
                        "coop/board/Board.class",
                        compiled(folder),
                        "templates/board.peb",
                        bytes(TEMPLATE),
                        "templates/now.peb",
                        bytes(NOW),
                        "db/board/V001__board.sql",
                        bytes(TABLE));
        var zip = folder.resolve("board.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "plugin.json", bytes(MANIFEST));
            put(out, "lib/board.jar", jar(inside));
        }
        return zip;
    }

    private static byte[] compiled(Path folder) throws IOException {
        var source = Files.writeString(folder.resolve("Board.java"), CODE);
        var classes = folder.resolve("classes");
        var path = System.getProperty("java.class.path");
        var words = List.of("-proc:none", "-cp", path, "-d", classes.toString(), source.toString());
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, words.toArray(String[]::new)) != 0) {
            throw new AssertionError("the board plugin does not compile");
        }
        return Files.readAllBytes(classes.resolve("coop/board/Board.class"));
    }

    private static byte[] jar(Map<String, byte[]> inside) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            inside.forEach((name, content) -> put(jar, name, content));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream out, String name, byte[] content) {
        try {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
