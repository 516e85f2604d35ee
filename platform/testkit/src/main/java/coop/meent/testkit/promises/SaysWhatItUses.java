package coop.meent.testkit.promises;

import coop.meent.core.plugins.Capability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a plugin's classes use stands among its capabilities; what stands there without being used
/// is only told.
public final class SaysWhatItUses implements Promise {
    private static final Map<Capability.Kind, List<String>> USES =
            Map.of(
                    Capability.Kind.MAIL, List.of("coop/meent/api/Mail"),
                    Capability.Kind.HOST, List.of("coop/meent/api/Outbound"),
                    Capability.Kind.JOBS, List.of("coop/meent/api/ScheduledWork"),
                    Capability.Kind.FILES,
                            List.of(
                                    "coop/meent/api/StoredFiles",
                                    "java/nio/file/Files",
                                    "java/io/FileOutputStream",
                                    "java/io/RandomAccessFile"));
    private static final List<String> SOCKETS =
            List.of(
                    "java/net/http/HttpClient",
                    "java/net/Socket",
                    "java/net/URLConnection",
                    "java/nio/channels/SocketChannel");

    private final Subject subject;

    SaysWhatItUses(Subject subject) {
        this.subject = subject;
    }

    // whoever may speak to every host may speak to one
    private static Capability.Kind kind(Capability it) {
        return it.kind() == Capability.Kind.ANYWHERE ? Capability.Kind.HOST : it.kind();
    }

    @Override
    public List<String> broken() {
        var broken = new ArrayList<String>();
        var classes = classes();
        var declared =
                subject.manifest().capabilities().each().stream()
                        .map(SaysWhatItUses::kind)
                        .collect(Collectors.toSet());
        for (var kind : Capability.Kind.values()) {
            var used =
                    USES.getOrDefault(kind, List.of()).stream()
                            .filter(it -> used(classes, it))
                            .toList();
            if (!used.isEmpty() && !declared.contains(kind)) {
                broken.add(
                        "It uses %s, and capabilities in plugin.json does not say so."
                                .formatted(used));
            }
            told(kind, used, declared);
        }
        SOCKETS.stream()
                .filter(it -> used(classes, it))
                .forEach(it ->
                        broken.add(
                                "It uses %s. Speak to other machines through platform.outbound(), and name them as capabilities.hosts."
                                        .formatted(it)));
        return broken;
    }

    private void told(Capability.Kind kind, List<String> used, Set<Capability.Kind> declared) {
        if (used.isEmpty() && declared.contains(kind)) {
            System.out.printf(
                    "%s declares the capability %s, and its classes do not use it.%n",
                    subject.id(), kind);
        }
    }

    private static boolean used(List<String> classes, String name) {
        return classes.stream().anyMatch(it -> it.contains(name));
    }

    // the constant pool names every class that is used, letter for letter
    private List<String> classes() {
        try (Stream<java.nio.file.Path> files = Files.walk(subject.classes())) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
