package coop.meent.core.web;

import coop.meent.core.themes.Looks;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Serves with the newest route table and the newest look; requests that began with older ones end
/// with them.
final class HotServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Client client;
    private final transient Looks looks;
    private transient volatile @Nullable RouteTable current;

    HotServlet(Client client, Looks looks) {
        this.client = client;
        this.looks = looks;
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

    private RouteTable entered() {
        var table = current();
        while (!table.enter()) {
            table = current();
        }
        return table;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var spoken = SpokenRequest.of(request);
        SecurityHeaders.set(response, client.secure(request));
        var table = entered();
        try {
            looks.during(() -> serve(table, spoken, response));
        } finally {
            table.leave();
        }
    }

    private static void serve(
            RouteTable table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            table.serve(request, response);
        } catch (ServletException failure) {
            throw new IOException(failure);
        }
    }
}
