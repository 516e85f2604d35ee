package coop.meent.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/// A plugin that uses up the memory when it is told to: in a request, or in its work.
final class HungryPlugin {
    static final String ID = "hungry";

    private static final String CODE =
            """
            package coop.hungry;
            import coop.meent.api.*;
            import java.time.Duration;
            import java.util.ArrayList;
            import java.util.List;
            public final class Hungry implements MeentPlugin {
                private final List<byte[]> eaten = new ArrayList<>();
                private volatile boolean hungry;
                public Hungry(Platform platform) {}
                @Override public List<Route> routes() {
                    return List.of(
                        Route.get("/", Access.EVERYONE, ctx -> ctx.result("not yet")),
                        Route.get("/eat", Access.EVERYONE, ctx -> eat()),
                        Route.get("/later", Access.EVERYONE, ctx -> hungry = true));
                }
                @Override public List<ScheduledWork> scheduledWork() {
                    return List.of(ScheduledWork.every("dinner", Duration.ofSeconds(1), () -> {
                        if (hungry) eat();
                    }));
                }
                private void eat() {
                    while (true) eaten.add(new byte[1 << 20]);
                }
            }
            """;

    private static final String MANIFEST =
            """
            {"id": "hungry", "version": "1.0.0", "class": "coop.hungry.Hungry",
             "api": ">=1.0.0 & <2.0.0", "name": {"nl": "Met honger"}, "capabilities": {"jobs": true}}
            """;

    private HungryPlugin() {}

    /// {@return its zip, written into a folder}
    static Path in(Path folder) throws IOException {
        var zip = folder.resolve("hungry.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "plugin.json", MANIFEST.getBytes(StandardCharsets.UTF_8));
            put(out, "lib/hungry.jar", jar(folder));
        }
        return zip;
    }

    private static byte[] jar(Path folder) throws IOException {
        var source = folder.resolve("Hungry.java");
        Files.writeString(source, CODE);
        var classes = folder.resolve("classes").toString();
        var path = System.getProperty("java.class.path");
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
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
            throw new AssertionError("the hungry plugin does not compile");
        }
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            var name = "coop/hungry/Hungry.class";
            put(jar, name, Files.readAllBytes(Path.of(classes, name)));
        }
        return bytes.toByteArray();
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
