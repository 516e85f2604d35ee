package coop.meent.core.uploads;

import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Transaction;
import coop.meent.api.UndeclaredException;
import coop.meent.api.UploadField;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The door of a plugin that does not say that it keeps files.
record UndeclaredFiles(String plugin) implements StoredFiles {
    private UndeclaredException refused() {
        return new UndeclaredException(
                "%s keeps files, but its plugin.json does not say \"capabilities\": {\"files\": true}"
                        .formatted(plugin));
    }

    @Override
    public Taken take(Context ctx, String shelf, String field) {
        throw refused();
    }

    @Override
    public Taken take(Viewer viewer, String shelf, String upload, String field) {
        throw refused();
    }

    @Override
    public Taken take(Viewer viewer, String shelf, String name, InputStream content) {
        throw refused();
    }

    @Override
    public void keep(Transaction tx, StoredFile file) {
        throw refused();
    }

    @Override
    public void remove(Transaction tx, String id) {
        throw refused();
    }

    @Override
    public Optional<StoredFile> find(String id) {
        throw refused();
    }

    @Override
    public List<StoredFile> find(Collection<String> ids) {
        throw refused();
    }

    @Override
    public InputStream open(String id) {
        throw refused();
    }

    @Override
    public UploadField field(String shelf) {
        throw refused();
    }
}
