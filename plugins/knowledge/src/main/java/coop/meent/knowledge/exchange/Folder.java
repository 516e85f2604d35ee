package coop.meent.knowledge.exchange;

import coop.meent.knowledge.exchange.ExportStore.Body;
import coop.meent.knowledge.exchange.ExportStore.Extra;
import coop.meent.knowledge.exchange.ExportStore.Line;
import coop.meent.knowledge.writing.Destination;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How the articles of a collection are called as files of one folder, and what stands before each.
final class Folder {
    private final SortedMap<String, Item> items = new TreeMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<Long, String> paths = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Long, Line> originals = new HashMap<>();
    private final Map<Long, String> names;
    private final Outside outside;

    /// What stands in the folder.
    sealed interface Item {
        record Article(Line line) implements Item {}

        record File(String id) implements Item {}
    }

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
    static Folder of(
            List<Line> lines, List<Extra> extras, Map<Long, String> names, Outside outside) {
        var folder = new Folder(names, outside);
        // who came with a path keeps it
        for (boolean came : List.of(true, false)) {
            lines.stream().filter(it -> it.path().isEmpty() != came).forEach(folder::add);
            extras.stream().filter(it -> it.path().isEmpty() != came).forEach(folder::add);
        }
        lines.stream().filter(Line::original).forEach(it -> folder.originals.put(it.concept(), it));
        // what is brought in later finds its original there
        for (boolean first : List.of(true, false)) {
            lines.stream()
                    .filter(it -> folder.original(it).isEmpty() == first)
                    .forEach(it -> folder.places.put(it.id(), folder.places.size() + 1));
        }
        return folder;
    }

    private void add(Line line) {
        var named = Paths.slug(line.title(), "artikel") + ".md";
        var path = free(line.path().isEmpty() ? named : line.path(), !line.path().isEmpty());
        items.put(path, new Item.Article(line));
        paths.put(line.id(), path);
    }

    private void add(Extra file) {
        var named = "files/" + Paths.composed(file.name());
        var path = free(file.path().isEmpty() ? named : file.path(), !file.path().isEmpty());
        items.put(path, new Item.File(file.id()));
        files.put(file.id(), path);
    }

    // what came side by side under names that differ in their capitals goes so again
    private String free(String wanted, boolean came) {
        int dot = Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('/') + 1);
        int end = dot == wanted.lastIndexOf('/') + 1 ? wanted.length() : dot;
        var path = wanted;
        for (int no = 2; taken(path, came); no++) {
            path = wanted.substring(0, end) + "-" + no + wanted.substring(end);
        }
        folded.put(path.toLowerCase(Locale.ROOT), path);
        return path;
    }

    private boolean taken(String path, boolean came) {
        return came ? items.containsKey(path) : folded.containsKey(path.toLowerCase(Locale.ROOT));
    }

    /// {@return what stands in the folder, by its path}
    SortedMap<String, Item> items() {
        return items;
    }

    /// {@return a destination as the file of an article writes it}
    String written(Line from, String destination) {
        var here = paths.getOrDefault(from.id(), "");
        var meant = Destination.of(destination);
        if (meant.article().isEmpty()) {
            var file = meant.file().flatMap(it -> Optional.ofNullable(files.get(it)));
            return file.map(it -> Paths.relative(here, it)).orElse(destination);
        }
        long article = meant.article().getAsLong();
        var path = paths.get(article);
        var there = path == null ? outside.address(article) : Paths.relative(here, path);
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
                original(line).map(it -> paths.getOrDefault(it.id(), "")).orElse(""),
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
