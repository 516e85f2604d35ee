package coop.meent.core.uploads;

import coop.meent.api.FileShelf;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.StoredFiles;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.files.Blobs;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.work.HeavyWork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that concerns files, built from what surrounds it.
public final class FilesFloor {
    private static final Viewer SELF = Viewer.system("files");

    private final Ground ground;
    private final FileUpkeep upkeep;

    private FilesFloor(Ground ground, FileUpkeep upkeep) {
        this.ground = ground;
        this.upkeep = upkeep;
    }

    /// What the parts stand on.
    record Ground(Transactions core, Uploads uploads, Shelves shelves, Blobs blobs) {}

    /// {@return everything that concerns files}
    ///
    /// @param core the door of the schema `core`
    /// @param data folder of the site's own files
    public static FilesFloor in(Transactions core, HeavyWork heavy, Path data, Clock clock) {
        var blobs = new Blobs(data.resolve("files"));
        var shelves = new Shelves();
        var reception = new Reception(core, blobs, heavy);
        var uploads = new Uploads(core, blobs, shelves, reception, clock);
        return new FilesFloor(
                new Ground(core, uploads, shelves, blobs), new FileUpkeep(core, blobs, clock));
    }

    /// {@return the files of one plugin}
    public StoredFiles of(Manifest manifest) {
        return manifest.capabilities().files()
                ? new PluginFiles(manifest.id(), ground)
                : new UndeclaredFiles(manifest.id());
    }

    /// Puts up the shelves of a plugin.
    ///
    /// @return what to run to undo it
    public Runnable register(String plugin, List<FileShelf> shelves) {
        return ground.shelves().register(plugin, shelves);
    }

    public List<Route> routes() {
        return new FilePages(ground).routes();
    }

    public List<Route> apiRoutes() {
        return Stream.concat(
                        new UploadApi(ground.uploads()).apiRoutes().stream(),
                        new FilePages(ground).apiRoutes().stream())
                .toList();
    }

    /// {@return the work that takes away what belongs to nobody}
    public List<ScheduledWork> work() {
        return upkeep.work();
    }

    /// {@return the bytes of a file, whoever asks: for an archive of what is somebody's}
    public Optional<InputStream> bytes(String id) throws IOException {
        var kept = ground.core().read(SELF, db -> new FileStore().find(db, id));
        var place = kept.flatMap(it -> ground.blobs().find(it.hash(), ""));
        return place.isPresent()
                ? Optional.of(Files.newInputStream(place.get()))
                : Optional.empty();
    }
}
