package coop.meent.knowledge.exchange;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.knowledge.exchange.ExportStore.Body;
import coop.meent.knowledge.exchange.ExportStore.Line;
import coop.meent.knowledge.exchange.Folder.Item;
import coop.meent.knowledge.shelves.Collection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A collection as a zip of Markdown files: equal collections give equal zips, to the byte. It is
/// written in pieces, each read in a transaction of its own: a slow reader holds nothing.
final class MarkdownExport {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int AT_ONCE = 50;

    private final Platform platform;
    private final ExportStore store = new ExportStore();

    MarkdownExport(Platform platform) {
        this.platform = platform;
    }

    /// What is wanted of a collection.
    ///
    /// @param newest whether also what readers do not see yet
    /// @param named whether names of people go along
    record Wanted(Collection collection, boolean newest, boolean named) {}

    void write(Viewer viewer, Wanted wanted, OutputStream out) {
        var folder = folder(viewer, wanted);
        var entries = List.copyOf(folder.items().entrySet());
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try {
            for (int at = 0; at < entries.size(); at += AT_ONCE) {
                var some = entries.subList(at, Math.min(entries.size(), at + AT_ONCE));
                add(zip, folder, some, bodies(viewer, some));
            }
            zip.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Folder folder(Viewer viewer, Wanted wanted) {
        var transactions = platform.transactions();
        long id = wanted.collection().id();
        var lines =
                transactions.read(
                        viewer, db -> store.lines(db, id, wanted.newest(), wanted.named()));
        var files = transactions.read(viewer, db -> store.files(db, lines));
        return Folder.of(
                lines,
                files,
                wanted.named() ? names(lines) : Map.of(),
                it -> platform.links().absolute("/knowledge/" + it, viewer.language()));
    }

    private Map<Long, Body> bodies(Viewer viewer, List<Entry<String, Item>> some) {
        var lines =
                some.stream()
                        .map(Entry::getValue)
                        .flatMap(it ->
                                it instanceof Item.Article(var line)
                                        ? Stream.of(line)
                                        : Stream.of())
                        .toList();
        return platform.transactions().read(viewer, db -> store.bodies(db, lines));
    }

    private void add(
            ZipOutputStream zip,
            Folder folder,
            List<Entry<String, Item>> some,
            Map<Long, Body> bodies)
            throws IOException {
        for (var it : some) {
            var entry = new ZipEntry(it.getKey());
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            switch (it.getValue()) {
                case Item.Article(var line) ->
                        zip.write(
                                Optional.ofNullable(bodies.get(line.id()))
                                        .map(body -> text(folder, line, body))
                                        .orElse("")
                                        .getBytes(StandardCharsets.UTF_8));
                case Item.File(var id) -> copy(id, zip);
            }
            zip.closeEntry();
        }
    }

    private String text(Folder folder, Line line, Body text) {
        var body = platform.markdown().rewrite(text.body(), it -> folder.written(line, it));
        return folder.head(line, text).before(body, line.marked());
    }

    private void copy(String file, ZipOutputStream zip) throws IOException {
        try (var bytes = platform.files().open(file)) {
            bytes.transferTo(zip);
        }
    }

    private Map<Long, String> names(List<Line> lines) {
        var ids =
                lines.stream()
                        .flatMap(it ->
                                Stream.concat(it.authors().stream(), it.owner().stream().boxed()))
                        .distinct()
                        .toList();
        return platform.people().names(ids);
    }
}
