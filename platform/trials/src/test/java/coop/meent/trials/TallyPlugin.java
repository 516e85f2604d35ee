package coop.meent.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/// A plugin that counts slowly, and takes films.
final class TallyPlugin {
    private static final String CODE =
            """
            package coop.tally;
            import coop.meent.api.*;
            public final class Tally implements MeentPlugin {
                private final Platform platform;
                public Tally(Platform platform) { this.platform = platform; }
                @Override public java.util.List<LongWork> longWork() {
                    return java.util.List.of(new LongWork("count", (tx, params, cursor) -> {
                        long next = cursor.isEmpty() ? 1 : Long.parseLong(cursor) + 1;
                        long total = Long.parseLong(params);
                        if (next > total) {
                            return LongWork.Turn.end(total);
                        }
                        tx.handle().execute("INSERT INTO tally.mark (number) SELECT " + next
                            + " WHERE pg_sleep(0.01) IS NOT NULL");
                        return LongWork.Turn.on(Long.toString(next), next, total);
                    }));
                }
                @Override public java.util.List<FileShelf> fileShelves() {
                    return java.util.List.of(FileShelf.of("films", Access.SIGNED_IN, (viewer, file) -> true)
                        .taking(FileKind.VIDEO, 1_000_000));
                }
                @Override public java.util.List<Route> apiRoutes() {
                    return java.util.List.of(
                        Route.post("/{total}", Access.SIGNED_IN, ctx -> {
                            var order = new LongWork.Order("count", "Tellen", ctx.pathParam("total"), "een");
                            long id = platform.transactions().run(Viewer.of(ctx),
                                tx -> platform.work().begin(tx, Viewer.of(ctx), order));
                            ctx.result(Long.toString(id));
                        }),
                        Route.get("/", Access.EVERYONE, ctx -> {
                            String marks = platform.transactions().read(Viewer.of(ctx), db -> db.createQuery(
                                "SELECT count(*) || ' ' || count(DISTINCT number) FROM tally.mark")
                                .mapTo(String.class).one());
                            ctx.result(marks);
                        }));
                }
            }
            """;

    private static final String MANIFEST =
            """
            {"id": "tally", "version": "1.0.0", "class": "coop.tally.Tally",
             "api": ">=1.0.0 & <2.0.0", "name": {"nl": "Turven"}, "capabilities": {"files": true}}
            """;

    private final Path folder;

    /// @param folder where to write
    TallyPlugin(Path folder) {
        this.folder = folder;
    }

    /// Puts its zip where plugins are found.
    void into(Path plugins) throws IOException {
        Files.createDirectories(plugins);
        try (var zip = new ZipOutputStream(Files.newOutputStream(plugins.resolve("tally.zip")))) {
            put(zip, "plugin.json", MANIFEST.getBytes(StandardCharsets.UTF_8));
            put(zip, "lib/tally.jar", jar());
        }
    }

    private byte[] jar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            put(jar, "coop/tally/Tally.class", compiled());
            var sql = "CREATE TABLE tally.mark (number bigint);";
            put(jar, "db/tally/V001__marks.sql", sql.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private byte[] compiled() throws IOException {
        var source = Files.writeString(folder.resolve("Tally.java"), CODE);
        var path = System.getProperty("java.class.path");
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = folder.toString();
        int failed =
                compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        path,
                        "-d",
                        classes,
                        source.toString());
        if (failed != 0) {
            throw new AssertionError("the tally does not compile");
        }
        return Files.readAllBytes(folder.resolve("coop/tally/Tally.class"));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
