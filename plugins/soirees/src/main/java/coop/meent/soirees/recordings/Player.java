package coop.meent.soirees.recordings;

import coop.meent.api.FileKind;
import coop.meent.api.StoredFile;
import java.util.List;
import java.util.Optional;

/// How a recording is played, as a template reads it.
///
/// @param file path of what plays here; empty when it lies elsewhere
/// @param film whether there is something to look at, and not only to hear
/// @param captions path of the captions; empty when there are none
/// @param elsewhere path of the page that leads to where it lies; empty when it lies here
/// @param host of that other place, to be read before one goes there
record Player(
        Recording recording,
        String file,
        boolean film,
        String captions,
        String elsewhere,
        String host,
        List<Transcript.Paragraph> transcript) {
    static Player of(Recording it, Optional<StoredFile> file, String captions, String elsewhere) {
        var source = it.source();
        var read = Captions.read(source.captions());
        return new Player(
                it,
                file.map(StoredFile::path).orElse(""),
                file.filter(stored -> stored.kind() == FileKind.VIDEO).isPresent(),
                source.captions().isEmpty() ? "" : captions,
                file.isPresent() || source.link().isEmpty() ? "" : elsewhere,
                Links.host(source.link()),
                Transcript.of(read));
    }

    /// {@return the same, played from another path: for who has a link and no account}
    Player from(String path) {
        return file.isEmpty()
                ? this
                : new Player(recording, path, film, captions, elsewhere, host, transcript);
    }
}
