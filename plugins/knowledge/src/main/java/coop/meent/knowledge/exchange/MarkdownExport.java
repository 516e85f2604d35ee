package coop.meent.knowledge.exchange;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.knowledge.exchange.ExportStore.Body;
import coop.meent.knowledge.exchange.ExportStore.Line;
import coop.meent.knowledge.shelves.Collection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        var lines = lines(viewer, wanted);
        var folder = Folder.of(lines, names(wanted, lines), link(viewer));
        var entries = folder.inOrder();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try {
            for (int at = 0; at < entries.size(); at += AT_ONCE) {
                var some = entries.subList(at, Math.min(entries.size(), at + AT_ONCE));
                var bodies =
                        platform.transactions().read(viewer, db -> store.bodies(db, some));
                for (var line : some) {
                    add(zip, folder, line, bodies);
                }
            }
            zip.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Line> lines(Viewer viewer, Wanted wanted) {
        return platform.transactions()
                .read(
                        viewer,
                        db -> store.lines(db, wanted.collection().id(), wanted.newest()));
    }

    private void add(ZipOutputStream zip, Folder folder, Line line, Map<Long, Body> bodies)
            throws IOException {
        var text = bodies.get(line.id());
        if (text == null) {
            return;
        }
        var entry = new ZipEntry(folder.path(line));
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        var body = platform.markdown().rewrite(text.body(), it -> folder.written(line, it));
        zip.write(folder.head(line, text).before(body, line.marked()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Folder.Outside link(Viewer viewer) {
        return article ->
                platform.links().absolute("/knowledge/" + article, viewer.language());
    }

    private Map<Long, String> names(Wanted wanted, List<Line> lines) {
        var ids =
                lines.stream()
                        .flatMap(it ->
                                Stream.concat(
                                        it.authors().stream(), it.owner().stream().boxed()))
                        .distinct()
                        .toList();
        if (!wanted.named() || ids.isEmpty()) {
            return Map.of();
        }
        return platform.audiences().viewers(new ArrayList<>(ids)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().name()));
    }
}
