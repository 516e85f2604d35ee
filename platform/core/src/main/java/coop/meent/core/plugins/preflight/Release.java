package coop.meent.core.plugins.preflight;

import coop.meent.api.MeentPlugin;
import coop.meent.core.plugins.ApiVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.zip.ZipInputStream;

/// A release of Meent, as far as plugins are concerned.
///
/// @param version of Meent; empty where it runs from folders of classes
/// @param api the version of the api that it implements
/// @param java the Java that it needs, e.g. 25
public record Release(String version, String api, int java) {
    private static final String PACKAGE = "coop/meent/api/";
    private static final String PROPERTIES = "version.properties";
    private static final String CLASS = "MeentPlugin.class";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int LARGEST_PART = 1_000_000;
    // where a class says its version, and what Java 1 would have said there
    private static final int CLASS_VERSION = 7;
    private static final int BEFORE_JAVA = 44;

    /// {@return the one whose code this is}
    public static Release running() {
        var version =
                Optional.ofNullable(MeentPlugin.class.getPackage().getImplementationVersion());
        try {
            return new Release(version.orElse(""), ApiVersion.ours(), java(own(CLASS)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar of the api is broken", broken);
        }
    }

    private static byte[] own(String name) throws IOException {
        try (var in = MeentPlugin.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("it lacks " + name);
            }
            return in.readAllBytes();
        }
    }

    /// {@return the one that a jar of the api belongs to}
    ///
    /// @throws IOException when it is no such jar
    static Release in(InputStream apiJar) throws IOException {
        var parts = parts(apiJar);
        return new Release(
                version(part(parts, MANIFEST)),
                ApiVersion.read(new ByteArrayInputStream(part(parts, PACKAGE + PROPERTIES))),
                java(part(parts, PACKAGE + CLASS)));
    }

    private static Map<String, byte[]> parts(InputStream apiJar) throws IOException {
        var parts = new HashMap<String, byte[]>();
        var jar = new ZipInputStream(apiJar);
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            var name = entry.getName();
            if (name.equals(MANIFEST)
                    || name.equals(PACKAGE + PROPERTIES)
                    || name.equals(PACKAGE + CLASS)) {
                parts.put(name, jar.readNBytes(LARGEST_PART));
            }
        }
        return parts;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
        var part = parts.get(name);
        if (part == null) {
            throw new IOException("its jar of the api has no " + name);
        }
        return part;
    }

    private static String version(byte[] manifest) throws IOException {
        var version =
                new Manifest(new ByteArrayInputStream(manifest))
                        .getMainAttributes()
                        .getValue("Implementation-Version");
        return Optional.ofNullable(version).orElse("");
    }

    private static int java(byte[] code) throws IOException {
        if (code.length <= CLASS_VERSION) {
            throw new IOException(CLASS + " is no class");
        }
        return code[CLASS_VERSION] - BEFORE_JAVA;
    }

    /// {@return how it is called}
    public String name() {
        return version.isEmpty() ? "Meent from its sources" : "Meent " + version;
    }
}
