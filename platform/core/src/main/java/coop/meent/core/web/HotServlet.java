package coop.meent.core.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Serves with the newest route table; requests that began with an older one end with it.
final class HotServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Client client;
    private transient volatile @Nullable RouteTable current;

    HotServlet(Client client) {
        this.client = client;
    }

    /// Serves with the new table from now on, and waits until the old one has answered what it
    /// began.
    void swap(RouteTable next, Duration patience) {
        var old = current;
        current = next;
        if (old != null) {
            old.drain(patience);
        }
    }

    RouteTable current() {
        return Objects.requireNonNull(current, "no route table yet");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var spoken = SpokenRequest.of(request);
        SecurityHeaders.set(response, client.secure(request));
        RouteTable table;
        do {
            table = current();
        } while (!table.enter());
        try {
            table.serve(spoken, response);
        } finally {
            table.leave();
        }
    }
}
