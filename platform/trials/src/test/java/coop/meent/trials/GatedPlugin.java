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

/// A plugin that asks the [Gate] before each step of its start: in the migration of each version,
/// and in its constructor.
final class GatedPlugin {
    static final String ID = "gated";

    private final Path folder;
    private byte[] ballast = new byte[0];

    /// @param folder where to write
    GatedPlugin(Path folder) {
        this.folder = folder;
    }

    /// Makes its zips heavy.
    GatedPlugin with(byte[] weight) {
        ballast = weight;
        return this;
    }

    /// {@return the gate in the migration of a version}
    static int migration(int version) {
        return version * 10 + 1;
    }

    /// {@return the gate that a version passes when it is asked what it brings}
    static int registration(int version) {
        return version * 10 + 3;
    }

    /// {@return the gate in an answer of a version, at `/gated/slow`}
    static int request(int version) {
        return version * 10 + 4;
    }

    /// {@return the gate in the constructor of a version}
    static int constructor(int version) {
        return version * 10 + 2;
    }

    /// {@return the zip of a version, which brings one migration more than the one before}
    Path version(int version) throws IOException {
        var zip = folder.resolve("gated-" + version + ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "plugin.json", manifest(version).getBytes(StandardCharsets.UTF_8));
            put(out, "lib/gated.jar", jar(version));
            put(out, "ballast", ballast);
        }
        return zip;
    }

    private byte[] jar(int version) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            put(jar, "coop/gated/Gated.class", compiled(version));
            for (int i = 1; i <= version; i++) {
                var sql = migrationOf(i).getBytes(StandardCharsets.UTF_8);
                put(jar, "db/gated/V%03d__version.sql".formatted(i), sql);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] compiled(int version) throws IOException {
        var source = folder.resolve("Gated.java");
        Files.writeString(source, code(version));
        var path = System.getProperty("java.class.path");
        var classes = folder.resolve("classes");
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
                                classes.toString(),
                                source.toString());
        if (failed != 0) {
            throw new AssertionError("the gated plugin does not compile");
        }
        return Files.readAllBytes(classes.resolve("coop/gated/Gated.class"));
    }

    private static String code(int version) {
        return """
        package coop.gated;
        public final class Gated implements coop.meent.api.MeentPlugin {
            private static final coop.meent.api.Viewer SELF =
                coop.meent.api.Viewer.system("gated");
            private final coop.meent.api.Platform platform;
            public Gated(coop.meent.api.Platform platform) {
                this.platform = platform;
                pass(%1$d);
            }
            private void pass(int gate) {
                platform.transactions().read(SELF, db -> db
                    .createQuery("SELECT pg_advisory_xact_lock_shared(" + gate + ")::text")
                    .mapTo(String.class).list());
            }
            @Override public java.util.List<coop.meent.api.NoticeKind> noticeKinds() {
                pass(%2$d);
                return java.util.List.of();
            }
            @Override public java.util.List<coop.meent.api.Route> routes() {
                var all = coop.meent.api.Access.EVERYONE;
                return java.util.List.of(
                    coop.meent.api.Route.get("/", all, ctx -> ctx.result("version %4$d")),
                    coop.meent.api.Route.get("/slow", all, ctx -> {
                        pass(%3$d);
                        ctx.result("at last");
                    }));
            }
        }
        """
                .formatted(constructor(version), registration(version), request(version), version);
    }

    private static String manifest(int version) {
        return """
        {"id": "gated", "version": "1.0.%d", "class": "coop.gated.Gated",
         "api": ">=1.0.0 & <2.0.0", "name": {"nl": "Met een poort"}}
        """
                .formatted(version);
    }

    private static String migrationOf(int version) {
        return """
        CREATE TABLE gated.version%1$d (id bigint);
        SELECT pg_advisory_xact_lock_shared(%2$d);
        """
                .formatted(version, migration(version));
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
