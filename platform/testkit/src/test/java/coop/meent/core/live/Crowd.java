package coop.meent.core.live;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Many who listen with nothing but a socket.
final class Crowd implements AutoCloseable {
    private final URI site;
    private final String path;
    private final List<Socket> sockets = new ArrayList<>();

    Crowd(URI site, String path) {
        this.site = site;
        this.path = path;
    }

    /// Lets so many more in; returns when all hear.
    void grow(int more) throws IOException {
        for (int i = 0; i < more; i++) {
            var socket = new Socket(site.getHost(), site.getPort());
            sockets.add(socket);
            var asked = "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, site.getAuthority());
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        }
        for (var socket : sockets.subList(sockets.size() - more, sockets.size())) {
            heard(socket);
        }
    }

    private static void heard(Socket socket) throws IOException {
        var got = new StringBuilder();
        while (got.indexOf(": here") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("the stream ended after " + got);
            }
            got.append((char) next);
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
