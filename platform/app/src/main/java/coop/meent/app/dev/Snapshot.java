package coop.meent.app.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What lies in a project at one moment, by its time and size.
///
/// Looked at five times a second: that is a millisecond of work, and it also holds where the system
/// announces no changes, as on a folder shared with a container.
record Snapshot(SortedMap<Path, Mark> files) {
    record Mark(FileTime changed, long size) {}

    static Snapshot of(Project project) {
        var files = new TreeMap<Path, Mark>();
        for (var part : new Path[] {project.sources(), project.resources(), project.pom()}) {
            if (Files.exists(part)) {
                add(files, part);
            }
        }
        return new Snapshot(files);
    }

    private static void add(SortedMap<Path, Mark> files, Path part) {
        try (Stream<Path> inside = Files.walk(part)) {
            inside.filter(Files::isRegularFile)
                    .filter(it -> !it.getFileName().toString().startsWith("."))
                    .forEach(it -> mark(files, it));
        } catch (IOException | UncheckedIOException changing) {
            // a folder that goes while it is walked is seen at the next look
            files.clear();
        }
    }

    private static void mark(SortedMap<Path, Mark> files, Path file) {
        try {
            files.put(file, new Mark(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException gone) {
            files.remove(file);
        }
    }

    /// {@return what is new, other or gone since then}
    SortedSet<Path> since(Snapshot former) {
        var changed = new TreeSet<Path>();
        files.forEach((file, mark) -> {
            if (!mark.equals(former.files.get(file))) {
                changed.add(file);
            }
        });
        former.files.keySet().stream().filter(it -> !files.containsKey(it)).forEach(changed::add);
        return changed;
    }
}
