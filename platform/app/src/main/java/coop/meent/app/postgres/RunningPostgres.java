package coop.meent.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server that another process runs in a data folder.
///
/// @param url JDBC address of the site's database
/// @param user the login that owns it
/// @param password its password
public record RunningPostgres(String url, String user, String password) {
    private static final int PORT_LINE = 3;

    /// {@return how to reach the server of a folder that another Meent owns; empty while it is not
    /// up}
    public static Optional<RunningPostgres> in(Path dataFolder) {
        var home = dataFolder.resolve("postgres");
        var file = home.resolve("cluster").resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            var url =
                    "jdbc:postgresql://127.0.0.1:"
                            + lines.get(PORT_LINE).strip()
                            + "/"
                            + LoginStore.NAME;
            var password = Files.readString(home.resolve(LoginStore.NAME + "-password")).strip();
            return Optional.of(new RunningPostgres(url, LoginStore.NAME, password));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    @Override
    public String toString() {
        return "RunningPostgres[" + url + "]";
    }
}
