package coop.meent.app.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.meent.core.plugins.PluginRefused;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Javac, in this process, where it stays warm: the classes of a plugin take a fraction of a
/// second.
final class Compiler {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-parameters", "-g", "-encoding", "UTF-8", "-Xlint:none");

    private final JavaCompiler javac;
    private final StandardJavaFileManager files;
    private final List<Path> platform;

    private Compiler(JavaCompiler javac, List<Path> platform) {
        this.javac = javac;
        this.files = javac.getStandardFileManager(null, Locale.ENGLISH, UTF_8);
        this.platform = platform;
    }

    /// @throws PluginRefused when this Java cannot compile
    static Compiler ofThisJava() {
        var javac =
                Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                        .orElseThrow(() ->
                                new PluginRefused(
                                        "This Java only runs programs. To write a plugin takes a JDK 25: install one, or point JAVA_HOME to it."));
        return new Compiler(javac, visible());
    }

    // what a plugin may see at run time: everything here but the inside of the host
    private static List<Path> visible() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(it -> !it.getFileName().toString().matches("meent-(core|app|theme).*"))
                .toList();
    }

    /// Compiles a project into a folder.
    ///
    /// @return what is wrong, one text per mistake with its place and its line; empty when all is
    ///   compiled
    List<String> compile(Project project, List<Path> libraries, Path classes) {
        try {
            var sources = sources(project);
            if (sources.isEmpty()) {
                return List.of();
            }
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.concat(libraries.stream(), platform.stream()).toList());
            var found = new DiagnosticCollector<JavaFileObject>();
            var units = files.getJavaFileObjectsFromPaths(sources);
            boolean done =
                    javac.getTask(new StringWriter(), files, found, OPTIONS, null, units).call();
            return done ? List.of() : errors(project, found);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot compile " + project.root(), failure);
        }
    }

    private static List<Path> sources(Project project) throws IOException {
        if (Files.notExists(project.sources())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(project.sources())) {
            return all.filter(it -> it.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> errors(Project project, DiagnosticCollector<JavaFileObject> found) {
        var prefix = project.root() + File.separator;
        return found.getDiagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .map(it -> it.toString().replace(prefix, ""))
                .toList();
    }
}
