package coop.meent.app.postgres;

import java.io.IOException;
import java.nio.file.Path;

/// A program to be killed: starts the server of a folder, says so, and waits.
final class StartedServer {
    private StartedServer() {}

    public static void main(String[] args) throws IOException {
        var options = new EmbeddedPostgres.Options(true, Path.of(args[1]));
        try (var postgres = EmbeddedPostgres.start(Path.of(args[0]), options)) {
            System.out.println(postgres.url() + " " + postgres.password());
            System.in.read();
        }
    }
}
