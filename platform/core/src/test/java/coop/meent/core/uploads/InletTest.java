package coop.meent.core.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import coop.meent.core.files.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InletTest {
    private static final String ID = "abcdefgh12345678";
    private static final int MEGA = 1_000_000;

    @TempDir private Path folder;

    /// Gives as much as is asked for, and remembers how much that was at most.
    private static final class Well extends InputStream {
        private long left = 80L * MEGA;
        private int most;

        @Override
        public int read() {
            throw new AssertionError("byte by byte");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            most = Math.max(most, length);
            int given = (int) Math.min(left, length);
            left -= given;
            return given == 0 ? -1 : given;
        }
    }

    @Test
    void however_long_a_file_is_a_small_buffer_carries_it() throws IOException {
        var well = new Well();

        long whole = new Inlet(new Blobs(folder)).add(ID, 0, 100L * MEGA, well);

        assertThat(whole).isEqualTo(80L * MEGA);
        assertThat(well.most).isLessThanOrEqualTo(65_536);
    }

    @Test
    void a_piece_goes_on_beyond_two_gigabytes() throws IOException {
        var blobs = new Blobs(folder);
        long before = 2_500L * MEGA;
        try (var sparse = new RandomAccessFile(blobs.arriving(ID).toFile(), "rw")) {
            sparse.setLength(before);
        }

        long whole =
                new Inlet(blobs)
                        .add(ID, before, 3_000L * MEGA, new ByteArrayInputStream(new byte[10]));

        assertThat(whole).isEqualTo(before + 10);
        assertThat(blobs.arrived(ID)).isEqualTo(before + 10);
    }

    @Test
    void a_piece_that_does_not_fit_is_refused_and_changes_nothing() throws IOException {
        var blobs = new Blobs(folder);
        var inlet = new Inlet(blobs);
        long first = inlet.add(ID, 0, 100, new ByteArrayInputStream(new byte[10]));
        assertThat(first).isEqualTo(10);

        assertThatThrownBy(() -> inlet.add(ID, 5, 100, new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(MeentException.class);
        assertThat(blobs.arrived(ID)).isEqualTo(10);
    }

    @Test
    void a_full_disk_is_said() throws IOException {
        var blobs = new Blobs(folder);
        Files.createSymbolicLink(blobs.arriving(ID), Path.of("/dev/full"));

        assertThatThrownBy(() ->
                        new Inlet(blobs).add(ID, 0, 100, new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(NoRoom.class);
    }
}
