package coop.meent.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// What stands before a site: hands on every byte, and answers 502 while it is told to, or while
/// nobody is there.
final class Proxy implements AutoCloseable {
    private static final byte[] BAD_GATEWAY =
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final URI site;
    private volatile boolean shut;

    private Proxy(ServerSocket door, URI site) {
        this.door = door;
        this.site = site;
    }

    static Proxy before(URI site) {
        try {
            var door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
            var proxy = new Proxy(door, site);
            Thread.ofVirtual().name("proxy").start(proxy::serve);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /// Answers 502 to whoever comes from now on.
    void shut() {
        shut = true;
    }

    void open() {
        shut = false;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().name("proxied").start(() -> handOn(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void handOn(Socket client) {
        try (client) {
            if (shut) {
                refuse(client);
                return;
            }
            try (var server = new Socket(site.getHost(), site.getPort())) {
                Thread.ofVirtual().name("proxied-back").start(() -> pump(server, client));
                pump(client, server);
            } catch (IOException nobody) {
                refuse(client);
            }
        } catch (IOException gone) {
            shutDown(client);
        }
    }

    private static void refuse(Socket client) throws IOException {
        var ignored = client.getInputStream().read(new byte[8_192]);
        if (ignored > 0) {
            client.getOutputStream().write(BAD_GATEWAY);
            client.shutdownOutput();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            shutDown(from);
        } finally {
            shutDown(to);
        }
    }

    private static void shutDown(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
