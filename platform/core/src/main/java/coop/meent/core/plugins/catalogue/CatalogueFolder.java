package coop.meent.core.plugins.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/// A catalogue in a folder of this machine.
record CatalogueFolder(Path folder) implements CataloguePlace {
    @Override
    public void copy(String name, Path target, long most) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        if (Files.size(file) > most) {
            throw new IOException("%s is larger than %d bytes".formatted(file, most));
        }
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public List<FileTime> moments() {
        return Stream.of(Catalogue.FILE, Catalogue.FILE + ".sig")
                .map(folder::resolve)
                .map(CatalogueFolder::moment)
                .toList();
    }

    private static FileTime moment(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException absent) {
            return FileTime.fromMillis(0);
        }
    }
}
