package coop.meent.core.plugins.catalogue;

import coop.meent.api.MeentException;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.ApiVersion;
import coop.meent.core.plugins.Folders;
import coop.meent.core.plugins.Incoming;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.trust.Trust;
import coop.meent.core.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalogue of this site: looked into when somebody asks, remembered otherwise.
public final class CatalogueDesk {
    private static final Logger log = LoggerFactory.getLogger(CatalogueDesk.class);
    private static final Viewer SELF = Viewer.system("plugins.catalogue");

    private final Transactions core;
    private final Path folder;
    private final String source;
    private final Trust trust;
    private final Clock clock;
    private final Optional<CataloguePlace> place;
    private final PictureShelf pictures;
    private final CatalogueStore store = new CatalogueStore();
    private final AtomicReference<List<FileTime>> seen = new AtomicReference<>(List.of());
    private final AtomicReference<Optional<Parsed>> parsed =
            new AtomicReference<>(Optional.empty());

    private record Parsed(String content, Catalogue catalogue) {}

    /// @param core the door of the schema `core`
    public CatalogueDesk(Settings settings, Transactions core, Clock clock) {
        var data = settings.data();
        this.core = core;
        this.folder = data.resolve("catalogue");
        this.source = settings.catalogue();
        this.trust = new Trust(data.resolve("trusted-keys"), settings.allowUnsigned());
        this.clock = clock;
        this.place =
                Optional.of(source)
                        .filter(it -> !it.isEmpty())
                        .map(it -> CataloguePlace.of(it, settings.outboundAllow()));
        this.pictures = new PictureShelf(folder.resolve("pictures"));
    }

    /// {@return where it is}
    public String source() {
        return source;
    }

    /// {@return what is known; a folder that has changed is looked into first, a web server is left
    /// alone}
    public KnownCatalogue known(Viewer viewer) {
        if (place.isEmpty()) {
            return KnownCatalogue.NOTHING;
        }
        var moments = place.get().moments();
        if (!moments.equals(seen.get())) {
            look(SELF);
        }
        return remembered(viewer);
    }

    /// {@return what is known, without looking anywhere}
    public KnownCatalogue remembered(Viewer viewer) {
        return place.isEmpty()
                ? KnownCatalogue.NOTHING
                : core.read(viewer, db -> store.find(db, source))
                        .map(this::known)
                        .orElse(KnownCatalogue.NOTHING);
    }

    private KnownCatalogue known(CatalogueStore.Row row) {
        return new KnownCatalogue(
                row.readAt().map(_ -> parsed(row.content())),
                row.signer(),
                row.readAt(),
                row.failure(),
                Optional.of(row.triedAt()));
    }

    // parsed once, and not for every page
    private Catalogue parsed(String content) {
        var last = parsed.get();
        if (last.isPresent() && last.get().content().equals(content)) {
            return last.get().catalogue();
        }
        var catalogue = Catalogue.read(content);
        parsed.set(Optional.of(new Parsed(content, catalogue)));
        return catalogue;
    }

    /// Looks into the catalogue. When that fails, what was known before stays, and why is kept with
    /// it.
    ///
    /// @return why it failed; empty when it did not
    public synchronized Optional<String> look(Viewer viewer) {
        var there = place.orElseThrow(() -> MeentException.notFound("catalogue"));
        seen.set(there.moments());
        try {
            read(there, viewer);
            return Optional.empty();
        } catch (PluginRefused refusal) {
            return Optional.of(failed(viewer, String.valueOf(refusal.getMessage())));
        } catch (IOException unreachable) {
            return Optional.of(
                    failed(
                            viewer,
                            "The catalogue is out of reach: %s."
                                    .formatted(unreachable.getMessage())));
        }
    }

    private void read(CataloguePlace there, Viewer viewer) throws IOException {
        Files.createDirectories(folder);
        var beside = Files.createTempDirectory(folder, ".looking");
        try {
            var file = beside.resolve(Catalogue.FILE);
            there.copy(Catalogue.FILE, file, Catalogue.LARGEST);
            var signer = signer(there, file);
            var content = Files.readString(file);
            var catalogue = Catalogue.read(content);
            refuseOlder(viewer, catalogue);
            pictures.fill(catalogue, there);
            keep(viewer, content, signer, catalogue);
        } finally {
            Folders.remove(beside);
        }
    }

    private String signer(CataloguePlace there, Path file) throws IOException {
        var signature = file.resolveSibling(Catalogue.FILE + ".sig");
        try {
            there.copy(Catalogue.FILE + ".sig", signature, 1_000);
        } catch (IOException absent) {
            Files.deleteIfExists(signature);
        }
        return trust.catalogue(file).by();
    }

    // who shows an old list hides what has been found wrong since
    private void refuseOlder(Viewer viewer, Catalogue catalogue) {
        var last = remembered(viewer).catalogue().map(Catalogue::dated);
        if (last.filter(catalogue.dated()::isBefore).isPresent()) {
            throw new PluginRefused(
                    "The catalogue is of %s, and older than the one that was read before, of %s."
                            .formatted(catalogue.dated(), last.get()));
        }
    }

    private void keep(Viewer viewer, String content, String signer, Catalogue catalogue) {
        core.run(
                viewer,
                tx -> {
                    store.keep(tx.handle(), source, content, signer, clock.instant());
                    tx.audit(
                            "catalogue.read",
                            "catalogue:" + source,
                            Map.of("plugins", catalogue.plugins().size(), "signer", signer));
                    return true;
                });
    }

    private String failed(Viewer viewer, String failure) {
        log.warn("catalogue {}: {}", source, failure);
        core.run(
                viewer,
                tx -> {
                    store.failed(tx.handle(), source, failure, clock.instant());
                    return true;
                });
        return failure;
    }

    /// What takes an archive in.
    @FunctionalInterface
    public interface Receiver {
        /// @param signature empty when it has none
        /// @return the key by which it waits for a yes
        String receive(InputStream archive, Optional<InputStream> signature);
    }

    /// Fetches the zip of the newest version of a plugin that works here.
    ///
    /// @return the key by which it waits for a yes
    /// @throws PluginRefused when it is not what the catalogue says
    public String fetch(Viewer viewer, String id, Receiver receiver) {
        var there = place.orElseThrow(() -> MeentException.notFound("catalogue"));
        var archive =
                remembered(viewer)
                        .catalogue()
                        .flatMap(it -> it.find(id))
                        .flatMap(it -> it.newestFor(ApiVersion.ours()))
                        .map(ListedVersion::archive)
                        .orElseThrow(() -> MeentException.notFound("plugin " + id));
        try {
            return fetch(there, archive, receiver);
        } catch (IOException unreachable) {
            throw new PluginRefused(
                    "The archive is out of reach: %s.".formatted(unreachable.getMessage()),
                    unreachable);
        }
    }

    private String fetch(CataloguePlace there, ListedVersion.Archive archive, Receiver receiver)
            throws IOException {
        Files.createDirectories(folder);
        var beside = Files.createTempFile(folder, ".coming", ".zip");
        try {
            there.copy(archive.file(), beside, Incoming.LARGEST);
            if (Files.size(beside) != archive.size() || !Hash.of(beside).equals(archive.sha256())) {
                throw new PluginRefused("The archive is not the one that the catalogue names.");
            }
            try (var in = Files.newInputStream(beside)) {
                return receiver.receive(in, archive.signatureStream());
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// {@return a picture of a plugin}
    public Optional<PictureShelf.Stored> picture(String sha256) {
        return pictures.find(sha256);
    }

    /// {@return the pictures of a plugin that were fetched}
    public List<ListedPlugin.Picture> pictures(ListedPlugin plugin) {
        return PictureShelf.shown(plugin).stream().filter(pictures::has).toList();
    }
}
