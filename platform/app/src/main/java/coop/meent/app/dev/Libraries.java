package coop.meent.app.dev;

import coop.meent.core.plugins.Folders;
import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// The libraries that a plugin brings besides its own classes, out of the zip that Maven last made;
/// most plugins have none, and then nothing is built.
final class Libraries {
    private final Project project;

    Libraries(Project project) {
        this.project = project;
    }

    /// {@return their jars; Maven packs the plugin first when its pom has changed since}
    ///
    /// @throws PluginRefused when Maven cannot
    List<Path> jars() {
        try {
            if (Files.notExists(project.pom()) || !bringsSome()) {
                return List.of();
            }
            var zip = newestZip().filter(this::isNewerThanPom);
            return unpacked(zip.isPresent() ? zip.get() : packed());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean bringsSome() throws IOException {
        var pom = read();
        return children(pom, "dependencies")
                .flatMap(it -> children(it, "dependency"))
                .map(it -> text(it, "scope"))
                .anyMatch(scope -> !List.of("provided", "test", "system").contains(scope));
    }

    private Element read() throws IOException {
        try (InputStream in = Files.newInputStream(project.pom())) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (ParserConfigurationException | SAXException garbled) {
            throw new PluginRefused("pom.xml cannot be read: " + garbled.getMessage());
        }
    }

    private static Stream<Element> children(Element of, String name) {
        var nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(it -> it instanceof Element && it.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static String text(Element of, String name) {
        return children(of, name).map(it -> it.getTextContent().strip()).findFirst().orElse("");
    }

    private Optional<Path> newestZip() throws IOException {
        if (Files.notExists(project.target())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(project.target())) {
            return files.filter(it -> it.toString().endsWith(".zip"))
                    .max(Comparator.comparingLong(Libraries::changed));
        }
    }

    private boolean isNewerThanPom(Path zip) {
        return changed(zip) > changed(project.pom());
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path packed() throws IOException {
        System.err.println("Maven packs the plugin once, for the libraries in its pom.xml.");
        var builder = new ProcessBuilder("mvn", "-B", "-q", "-DskipTests", "package");
        try {
            var maven = builder.directory(project.root().toFile()).inheritIO().start();
            if (maven.waitFor() == 0) {
                return newestZip().orElseThrow(() -> unknown("Maven made no zip"));
            }
            throw unknown("Maven could not pack the plugin");
        } catch (IOException absent) {
            throw unknown("there is no Maven (mvn) on the PATH");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown("Maven was interrupted");
        }
    }

    private static PluginRefused unknown(String why) {
        return new PluginRefused(
                "The libraries in pom.xml are not known: %s. Run once: mvn -DskipTests package"
                        .formatted(why));
    }

    private List<Path> unpacked(Path zip) throws IOException {
        var folder = project.data().resolve("libraries");
        Folders.remove(folder);
        Files.createDirectories(folder);
        var jars = new ArrayList<Path>();
        var own = "lib/" + text(read(), "artifactId") + "-";
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry :
                    file.stream().filter(it -> it.getName().matches("lib/[^/]+\\.jar")).toList()) {
                if (!entry.getName().startsWith(own)) {
                    var jar = folder.resolve(entry.getName().substring("lib/".length()));
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, jar);
                    }
                    jars.add(jar);
                }
            }
        }
        return jars;
    }
}
