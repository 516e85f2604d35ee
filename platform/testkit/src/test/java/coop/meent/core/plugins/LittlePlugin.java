package coop.meent.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/// A plugin that a test writes, compiles and packs on the fly.
final class LittlePlugin {
    private final String id;
    private final String version;
    private final Map<String, String> files = new TreeMap<>();
    private String api = ">=1.0.0 & <2.0.0";
    private String declared = "";
    private String body = "";
    private String className = "coop.little.Little";
    private final Map<String, String> others = new TreeMap<>();

    private LittlePlugin(String id, String version) {
        this.id = id;
        this.version = version;
    }

    static LittlePlugin named(String id, String version) {
        return new LittlePlugin(id, version);
    }

    LittlePlugin needing(String range) {
        api = range;
        return this;
    }

    /// More fields of the manifest, e.g. `"searchTypes": ["toy"]`.
    LittlePlugin declaring(String fields) {
        declared += ", " + fields;
        return this;
    }

    /// Members of the plugin's class; `platform` is there.
    LittlePlugin with(String members) {
        body += members;
        return this;
    }

    /// A page that answers with a text of its own.
    LittlePlugin saying(String text) {
        return with(
                """
                @Override public java.util.List<coop.meent.api.Route> routes() {
                    return java.util.List.of(coop.meent.api.Route.get(
                        "/", coop.meent.api.Access.EVERYONE, ctx -> ctx.json(new Said("%s"))));
                }
                public record Said(String text) {}
                """
                        .formatted(text));
    }

    /// What the manifest says is the class.
    LittlePlugin claiming(String name) {
        className = name;
        return this;
    }

    /// A class that is there when it is compiled, in the place of one of the same name, and is not
    /// packed.
    LittlePlugin against(String name, String source) {
        others.put(name, source);
        return this;
    }

    LittlePlugin file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /// {@return the zip, written into a folder}
    Path in(Path folder) {
        try {
            var work = Files.createTempDirectory("little-plugin");
            var path = System.getProperty("java.class.path");
            for (var other : others.entrySet()) {
                compile(work, "others", other.getKey(), other.getValue(), path);
            }
            compile(work, "classes", "Little", source(), work.resolve("others") + ":" + path);
            var zip = folder.resolve(id + "-" + version + ".zip");
            write(work.resolve("classes"), zip);
            Folders.remove(work);
            return zip;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void compile(Path work, String into, String name, String text, String path)
            throws IOException {
        var source = work.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
        Files.writeString(source, text);
        var target = Files.createDirectories(work.resolve(into)).toString();
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
                                target,
                                source.toString());
        if (failed != 0) {
            throw new AssertionError("the little plugin does not compile");
        }
    }

    private String source() {
        return """
        package coop.little;
        public final class Little implements coop.meent.api.MeentPlugin {
            private final coop.meent.api.Platform platform;
            public Little(coop.meent.api.Platform platform) { this.platform = platform; }
            %s
        }
        """
                .formatted(body);
    }

    private String manifest() {
        return """
        {"id": "%s", "version": "%s", "class": "%s", "api": "%s", "name": {"nl": "Klein"}%s}
        """
                .formatted(id, version, className, api, declared);
    }

    private void write(Path classes, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("plugin.json"));
            out.write(manifest().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("lib/little.jar"));
            var jar = new ZipOutputStream(out);
            try (var all = Files.walk(classes)) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    jar.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
            for (var file : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(file.getKey()));
                jar.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                jar.closeEntry();
            }
            jar.finish();
            out.closeEntry();
        }
    }
}
