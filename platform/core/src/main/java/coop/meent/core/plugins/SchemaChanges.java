package coop.meent.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The migrations that a plugin brings, read from its jars without running anything.
///
/// @param files their text, by name, in their order
public record SchemaChanges(Map<String, String> files) {
    private static final int LONGEST = 1_000_000;
    private static final Pattern TABLE =
            Pattern.compile(
                    "(?i)\\b(?:create|alter|drop)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z_0-9.\"]+)");

    /// {@return those in an archive that was checked}
    static SchemaChanges in(Path zip, String id) {
        var found = new TreeMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(it -> it.getName().endsWith(".jar")).toList()) {
                try (var in = file.getInputStream(entry)) {
                    readJar(in, id, found);
                }
            }
            return new SchemaChanges(found);
        } catch (IOException broken) {
            throw new PluginRefused("The archive cannot be read: " + broken.getMessage());
        }
    }

    /// {@return those of a version that is unpacked; none when it cannot be read any more}
    static SchemaChanges unpacked(Path folder, String id) {
        var found = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            for (var jar : files.filter(it -> it.toString().endsWith(".jar")).toList()) {
                try (var in = Files.newInputStream(jar)) {
                    readJar(in, id, found);
                }
            }
        } catch (IOException gone) {
            found.clear();
        }
        return new SchemaChanges(found);
    }

    private static void readJar(InputStream in, String id, Map<String, String> found)
            throws IOException {
        var jar = new ZipInputStream(in);
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            var name = entry.getName();
            if (name.startsWith("db/" + id + "/") && name.endsWith(".sql")) {
                var text = new String(jar.readNBytes(LONGEST), StandardCharsets.UTF_8);
                found.put(name.substring(name.lastIndexOf('/') + 1), text);
            }
        }
    }

    /// {@return what these have and the others have not}
    SchemaChanges without(SchemaChanges others) {
        var more = new TreeMap<>(files);
        more.keySet().removeAll(others.files().keySet());
        return new SchemaChanges(more);
    }

    /// {@return the tables that they make or change, by name}
    public List<String> tables() {
        return files.values().stream().flatMap(SchemaChanges::named).distinct().sorted().toList();
    }

    private static Stream<String> named(String sql) {
        return TABLE.matcher(sql).results().map(it -> it.group(1).replace("\"", ""));
    }

    /// {@return the names of their files}
    public Collection<String> names() {
        return files.keySet();
    }
}
