package coop.meent.core.uploads;

import coop.meent.api.FileKind;
import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.UploadField;
import coop.meent.api.Viewer;
import coop.meent.core.data.Database;
import coop.meent.core.data.Rehearsal;
import coop.meent.core.files.Amount;
import coop.meent.core.files.Blobs;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of one plugin.
final class PluginFiles implements StoredFiles {
    /// Added to a field's name, the one in which a form carries the id of what was sent before.
    static final String SENT = ".sent";

    private static final Viewer SELF = Viewer.system("files");

    private final String plugin;
    private final Transactions core;
    private final Uploads uploads;
    private final Shelves shelves;
    private final Blobs blobs;
    private final FileStore store = new FileStore();

    /// @param ground what all plugins' files stand on
    PluginFiles(String plugin, FilesFloor.Ground ground) {
        this.plugin = plugin;
        this.core = ground.core();
        this.uploads = ground.uploads();
        this.shelves = ground.shelves();
        this.blobs = ground.blobs();
    }

    @Override
    public Taken take(Context ctx, String shelf, String field) {
        var viewer = Viewer.of(ctx);
        var file = ctx.isMultipart() ? ctx.uploadedFile(field) : null;
        if (file != null && file.size() > 0) {
            try (var content = file.content()) {
                return taken(viewer, shelf, new Named(file.filename(), content), field);
            } catch (IOException broken) {
                throw new MeentException(Code.CONFLICT, "the line broke while a file came");
            }
        }
        var sent = ctx.formParam(field + SENT);
        return sent == null || sent.isBlank()
                ? new Taken.Nothing()
                : take(viewer, shelf, sent, field);
    }

    @Override
    public Taken take(Viewer viewer, String shelf, String upload, String field) {
        outside();
        shelves.own(plugin, shelf);
        var waiting =
                core.read(SELF, db -> store.waiting(db, upload))
                        .filter(it -> it.plugin().equals(plugin))
                        .filter(it -> it.file().shelf().equals(shelf));
        return waiting.filter(_ -> uploads.mayUse(viewer, upload))
                .<Taken>map(it -> new Taken.Fine(it.file()))
                .orElseGet(() -> new Taken.Refused(Problem.of(field, "files.problem.gone")));
    }

    @Override
    public Taken take(Viewer viewer, String shelf, String name, InputStream content) {
        return taken(viewer, shelf, new Named(name, content), "file");
    }

    private record Named(String name, InputStream content) {}

    private Taken taken(Viewer viewer, String shelf, Named named, String field) {
        outside();
        Rehearsal.endHere();
        var place = shelves.own(plugin, shelf);
        var upload = uploads.announced(viewer, plugin, shelf, named.name());
        try {
            return uploads.addWhole(upload, place, named.content(), field)
                    .<Taken>map(Taken.Refused::new)
                    .orElseGet(() -> take(viewer, shelf, upload.id(), field));
        } catch (IOException broken) {
            blobs.forget(upload.id());
            throw new MeentException(Code.CONFLICT, "the line broke while a file came");
        }
    }

    // a file may be long in coming, and its row has a transaction of its own
    private static void outside() {
        if (Database.isInTransaction()) {
            throw new IllegalStateException("files are taken and looked up outside a transaction");
        }
    }

    @Override
    public void keep(Transaction tx, StoredFile file) {
        if (!store.keep(tx.handle(), plugin, file.id())) {
            throw new MeentException(Code.CONFLICT, "waits no longer: file " + file.id());
        }
        tx.audit(
                "file.kept",
                "file:" + file.id(),
                Map.of("kind", file.kind().name(), "size", file.size()));
    }

    @Override
    public void remove(Transaction tx, String id) {
        if (store.remove(tx.handle(), plugin, id)) {
            tx.audit("file.removed", "file:" + id, Map.of());
        }
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    @Override
    public List<StoredFile> find(Collection<String> ids) {
        outside();
        return ids.isEmpty()
                ? List.of()
                : core.read(SELF, db -> store.find(db, plugin, ids)).stream()
                        .map(Kept::file)
                        .toList();
    }

    @Override
    public InputStream open(String id) {
        outside();
        var place =
                core.read(SELF, db -> store.find(db, plugin, List.of(id))).stream()
                        .findFirst()
                        .flatMap(it -> blobs.find(it.hash(), ""))
                        .orElseThrow(() -> MeentException.notFound("file"));
        try {
            return Files.newInputStream(place);
        } catch (IOException gone) {
            throw MeentException.notFound("file: " + gone.getMessage());
        }
    }

    @Override
    public UploadField field(String shelf) {
        var place = shelves.own(plugin, shelf);
        return new UploadField(plugin + "/" + shelf, accept(place), limits(place), "", "");
    }

    private static List<UploadField.Limit> limits(FileShelf shelf) {
        return shelf.most().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new UploadField.Limit(it.getKey(), Amount.of(it.getValue())))
                .toList();
    }

    private static String accept(FileShelf shelf) {
        return shelf.most().keySet().stream()
                .sorted()
                .map(PluginFiles::accept)
                .collect(Collectors.joining(","));
    }

    private static String accept(FileKind kind) {
        return switch (kind) {
            case IMAGE -> "image/jpeg,image/png,image/gif";
            case AUDIO -> ".mp3,.m4a,.ogg,audio/mpeg,audio/mp4,audio/ogg";
            case VIDEO -> "video/mp4,video/webm,video/ogg";
            case PDF -> "application/pdf";
            case TEXT -> ".txt,.csv,text/plain,text/csv";
            case OFFICE -> ".docx,.xlsx,.pptx,.odt,.ods,.odp";
        };
    }
}
