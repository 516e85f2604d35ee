package coop.meent.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a file can be read in an editor: no byte of it steers a machine.
final class PlainText {
    private PlainText() {}

    static boolean is(Path file) throws IOException {
        var buffer = new byte[65_536];
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (steers(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static boolean steers(byte one) {
        boolean white = one == '\t' || one == '\n' || one == '\r' || one == '\f';
        return (one >= 0 && one < ' ' && !white) || one == 0x7f;
    }
}
