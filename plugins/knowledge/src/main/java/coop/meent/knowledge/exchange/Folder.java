package coop.meent.knowledge.exchange;

import coop.meent.knowledge.exchange.ExportStore.Body;
import coop.meent.knowledge.exchange.ExportStore.Line;
import coop.meent.knowledge.writing.Destination;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How the articles of a collection are called as files of one folder, and what stands before each.
final class Folder {
    private final Map<Long, Line> lines = new HashMap<>();
    private final Map<Long, String> paths = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Long, Line> originals = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Long, String> names;
    private final Outside outside;

    /// Says the address of an article that is not among the files.
    @FunctionalInterface
    interface Outside {
        String address(long article);
    }

    private Folder(Map<Long, String> names, Outside outside) {
        this.names = names;
        this.outside = outside;
    }

    /// @param lines in their order
    /// @param names of people, by their id; none when they are not to be told
    static Folder of(List<Line> lines, Map<Long, String> names, Outside outside) {
        var folder = new Folder(names, outside);
        // who came with a path keeps it
        Stream.of(true, false)
                .flatMap(came -> lines.stream().filter(it -> it.path().isEmpty() != came))
                .forEach(folder::add);
        lines.stream()
                .filter(Line::original)
                .forEach(it -> folder.originals.put(it.concept(), it));
        // what is brought in later finds its original there
        Stream.of(true, false)
                .flatMap(first -> lines.stream().filter(it -> folder.original(it).isEmpty() == first))
                .forEach(it -> folder.places.put(it.id(), folder.places.size() + 1));
        return folder;
    }

    private void add(Line line) {
        var wanted =
                line.path().isEmpty() ? Paths.slug(line.title(), "artikel") + ".md" : line.path();
        int dot = wanted.lastIndexOf('.');
        var path = wanted;
        for (int no = 2; !taken.add(key(line, path)); no++) {
            path = wanted.substring(0, dot) + "-" + no + wanted.substring(dot);
        }
        lines.put(line.id(), line);
        paths.put(line.id(), path);
    }

    // two files that came side by side can do so again
    private static String key(Line line, String path) {
        return line.path().isEmpty() ? path.toLowerCase(Locale.ROOT) : path;
    }

    /// {@return the articles by their paths, as they stand in the zip}
    List<Line> inOrder() {
        return lines.values().stream().sorted(Comparator.comparing(this::path)).toList();
    }

    String path(Line line) {
        return paths.getOrDefault(line.id(), "");
    }

    /// {@return a destination as the file of an article writes it}
    String written(Line from, String destination) {
        var meant = Destination.of(destination);
        if (meant.article().isEmpty()) {
            return destination;
        }
        long article = meant.article().getAsLong();
        var path = paths.get(article);
        var there = path == null ? outside.address(article) : Paths.relative(path(from), path);
        return meant.anchor().isEmpty() ? there : there + "#" + meant.anchor();
    }

    /// {@return what stands before a text}
    Head head(Line line, Body text) {
        return new Head(
                text.title(),
                text.summary(),
                line.language(),
                line.kind().code(),
                line.tags(),
                line.sector(),
                line.legalForm(),
                places.getOrDefault(line.id(), 0),
                owner(line),
                authors(line),
                Optional.of(line.reviewBy()),
                original(line).map(this::path).orElse(""),
                line.front());
    }

    private Optional<Line> original(Line line) {
        return line.original()
                ? Optional.empty()
                : Optional.ofNullable(originals.get(line.concept()));
    }

    private String owner(Line line) {
        return line.owner().stream()
                .mapToObj(it -> names.getOrDefault(it, ""))
                .findFirst()
                .orElse(line.ownerName());
    }

    private List<String> authors(Line line) {
        return Stream.concat(
                        line.authorNames().stream(),
                        line.authors().stream().flatMap(it -> Stream.ofNullable(names.get(it))))
                .distinct()
                .toList();
    }
}
