package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.core.plugins.trust.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/// Looks at an archive that somebody sent in, before anything changes, and takes it in when they
/// say so.
public final class Inspection {
    private final Transactions transactions;
    private final Path unpacked;
    private final Trust trust;
    private final PluginStore store = new PluginStore();
    private final VersionManager versions = new DefaultVersionManager();

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    public Inspection(Transactions transactions, Path unpacked, Trust trust) {
        this.transactions = transactions;
        this.unpacked = unpacked;
        this.trust = trust;
    }

    /// {@return what the archive is, and what would change}
    ///
    /// @throws PluginRefused when it cannot be installed here
    public Candidate look(Viewer viewer, Path zip) {
        var archive = new PluginArchive(zip);
        var manifest = archive.manifest();
        var vouched = trust.found(zip, manifest.id());
        if (!versions.checkVersionConstraint(PluginClasses.API_VERSION, manifest.api())) {
            throw new PluginRefused(
                    "It works with the api %s; this site has %s."
                            .formatted(manifest.api(), PluginClasses.API_VERSION));
        }
        var before = transactions.read(viewer, db -> store.find(db, manifest.id()));
        return new Candidate(
                manifest,
                folder(archive, manifest),
                vouched,
                changes(zip, manifest, before),
                before.map(it -> new Candidate.Before(it, manifest(it))));
    }

    private static String folder(PluginArchive archive, Manifest manifest) {
        try {
            return archive.folder(manifest);
        } catch (IOException broken) {
            throw new PluginRefused("The archive cannot be read: " + broken.getMessage());
        }
    }

    private SchemaChanges changes(Path zip, Manifest manifest, Optional<PluginRow> before) {
        var all = SchemaChanges.in(zip, manifest.id());
        return before.map(it -> unpacked.resolve(it.folder()))
                .map(it -> all.without(SchemaChanges.unpacked(it, manifest.id())))
                .orElse(all);
    }

    private Optional<Manifest> manifest(PluginRow row) {
        try {
            return Optional.of(Manifest.in(unpacked.resolve(row.folder())));
        } catch (PluginRefused gone) {
            return Optional.empty();
        }
    }

    /// Takes the archive in, and wants it.
    ///
    /// @param others what to do with those that could not go on with this version
    /// @throws PluginRefused when it cannot be trusted any more, or others stand in the way
    public void install(Path zip, Others others) {
        new PluginIntake(transactions, unpacked).install(zip, trust::found, others);
    }
}
