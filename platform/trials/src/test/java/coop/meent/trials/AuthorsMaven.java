package coop.meent.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Maven as the author of a plugin has it: whatever Java it finds, and nothing of Meent but what
/// the distribution brings.
final class AuthorsMaven {
    private AuthorsMaven() {}

    /// {@return how it ends; what it says is in `maven.log`}
    static int verify(Path plugin) throws IOException, InterruptedException {
        var mine = "-Dmaven.repo.local=" + repository(plugin.resolveSibling("m2"));
        var builder = new ProcessBuilder("mvn", "-B", mine, "verify").directory(plugin.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("MAVEN_OPTS");
        builder.redirectErrorStream(true).redirectOutput(log(plugin).toFile());
        var process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Maven does not end");
        }
        return process.exitValue();
    }

    static String said(Path plugin) throws IOException {
        return Files.readString(log(plugin));
    }

    private static Path log(Path plugin) {
        return plugin.resolveSibling("maven.log");
    }

    // what this machine has fetched before, without anything of Meent: that comes from the
    // distribution, or not at all
    private static Path repository(Path folder) throws IOException {
        Files.createDirectory(folder);
        var usual = Path.of(System.getProperty("user.home"), ".m2", "repository");
        if (Files.isDirectory(usual)) {
            try (var groups = Files.list(usual)) {
                for (var group : groups.filter(it -> !it.endsWith("coop")).toList()) {
                    Files.createSymbolicLink(folder.resolve(group.getFileName()), group);
                }
            }
        }
        return folder;
    }
}
