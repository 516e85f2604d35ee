package coop.meent.core.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The bytes of files that people sent in.
@FunctionalInterface
public interface StoredBytes {
    /// {@return the bytes of a file; the caller closes them}
    ///
    /// @param id as `core.file` knows it
    Optional<InputStream> of(String id) throws IOException;
}
