package coop.meent.core.uploads;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.core.files.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes pieces to where the last one ended, through one small buffer.
final class Inlet {
    private static final int BUFFER = 65_536;

    private final Blobs blobs;
    private final Map<String, FileChannel> open = new ConcurrentHashMap<>();

    Inlet(Blobs blobs) {
        this.blobs = blobs;
    }

    /// Adds a piece, and keeps what came of it when the line breaks.
    ///
    /// @param most how long the whole may become; the rest is not read
    /// @return how long the whole is now
    long add(String id, long offset, long most, InputStream piece) throws IOException {
        var file = mine(id);
        try (file) {
            if (file.size() != offset) {
                throw new MeentException(Code.CONFLICT, "the last piece ended elsewhere");
            }
            file.position(offset);
            var buffer = new byte[BUFFER];
            long at = offset;
            while (at < most) {
                int read = piece.read(buffer, 0, (int) Math.min(BUFFER, most - at));
                if (read < 0) {
                    break;
                }
                write(file, ByteBuffer.wrap(buffer, 0, read));
                at += read;
            }
            return at;
        } finally {
            open.remove(id, file);
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                int _ = file.write(bytes);
            }
        } catch (ClosedChannelException replaced) {
            throw new MeentException(Code.CONFLICT, "its sender came back by another line");
        } catch (IOException full) {
            throw NoRoom.because(full);
        }
    }

    // a line that broke unnoticed gives way to the one by which its sender comes back
    private FileChannel mine(String id) {
        try {
            var file =
                    FileChannel.open(
                            blobs.arriving(id),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var before = open.put(id, file);
            if (before != null) {
                before.close();
            }
            return file;
        } catch (IOException full) {
            throw NoRoom.because(full);
        }
    }
}
