package coop.meent.app.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder with everything an installation keeps, owned by this process until it is closed.
///
/// The system drops the lock with the process, so that a killed Meent never locks its successor
/// out.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Takes the folder, and makes it when it is not there.
    ///
    /// @throws StartRefused when another process owns it
    public static DataFolder own(Path folder) {
        try {
            var path = Files.createDirectories(folder).toRealPath();
            var file = path.resolve("lock");
            var channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (!locked(channel)) {
                var owner = Files.readString(file, US_ASCII).strip();
                channel.close();
                throw new StartRefused(
                        "The data folder %s is in use by another Meent (process %s)."
                                .formatted(path, owner));
            }
            channel.truncate(0);
            channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the data folder " + folder, e);
        }
    }

    /// {@return the folder's real path}
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
