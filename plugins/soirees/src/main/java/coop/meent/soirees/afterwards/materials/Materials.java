package coop.meent.soirees.afterwards.materials;

import coop.meent.api.Access;
import coop.meent.api.FileKind;
import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.events.Events;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was shown or handed out, for whom it is meant.
public final class Materials {
    static final String SHELF = "materials";
    static final long LARGEST = 50_000_000;

    private final MaterialStore store = new MaterialStore();
    private final EventStore kept = new EventStore();
    private final Transactions transactions;
    private final StoredFiles files;
    private final Events events;

    Materials(Platform platform, Events events) {
        this.transactions = platform.transactions();
        this.files = platform.files();
        this.events = events;
    }

    /// A material with its file.
    public record Shown(Material material, StoredFile file) {}

    FileShelf shelf() {
        return FileShelf.of(SHELF, Access.SIGNED_IN, this::reads)
                .forTheHouse()
                .taking(FileKind.PDF, LARGEST)
                .taking(FileKind.OFFICE, LARGEST)
                .taking(FileKind.IMAGE, LARGEST)
                .taking(FileKind.AUDIO, LARGEST)
                .taking(FileKind.TEXT, LARGEST);
    }

    private boolean reads(Viewer viewer, StoredFile file) {
        return transactions.read(
                viewer,
                db ->
                        store
                                .byFile(db, file.id())
                                .flatMap(it -> kept.find(db, it.event()))
                                .filter(it -> events.sight().sees(viewer, it))
                                .map(it ->
                                        store.readable(
                                                db,
                                                viewer,
                                                it.id(),
                                                events.sight().organises(viewer, it)))
                                .stream()
                                .flatMap(List::stream)
                                .anyMatch(it -> it.file().equals(file.id())));
    }

    /// {@return what the viewer may read of an event that they may know of}
    List<Shown> readable(Viewer viewer, Event event) {
        boolean all = events.sight().organises(viewer, event);
        return shown(transactions.read(viewer, db -> store.readable(db, viewer, event.id(), all)));
    }

    /// {@return all of an event, for who organises it or has a place}
    List<Shown> of(Viewer viewer, Event event) {
        return shown(transactions.read(viewer, db -> store.of(db, event.id())));
    }

    private List<Shown> shown(List<Material> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, StoredFile> found =
                files.find(all.stream().map(Material::file).toList()).stream()
                        .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return all.stream().flatMap(it -> shown(it, found.get(it.file())).stream()).toList();
    }

    // a file that is on its way out has no line any more
    private static Optional<Shown> shown(Material it, @Nullable StoredFile file) {
        return file == null ? Optional.empty() : Optional.of(new Shown(it, file));
    }

    void add(Viewer viewer, Material material, StoredFile file) {
        transactions.run(
                viewer,
                tx -> {
                    files.keep(tx, file);
                    long id = store.insert(tx.handle(), material);
                    tx.audit("material.added", "event:" + material.event(), Map.of("material", id));
                    return id;
                });
    }

    void remove(Viewer viewer, Event event, long id) {
        transactions.run(
                viewer,
                tx -> {
                    var file =
                            store.remove(tx.handle(), event.id(), id)
                                    .orElseThrow(() -> MeentException.notFound("material " + id));
                    files.remove(tx, file);
                    tx.audit("material.removed", event.subject(), Map.of("material", id));
                    return id;
                });
    }
}
