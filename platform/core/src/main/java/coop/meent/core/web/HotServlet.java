package coop.meent.core.web;

import coop.meent.core.data.Request;
import coop.meent.core.themes.Looks;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves with the newest route table and the newest look; requests that began with older ones end
/// with them.
final class HotServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(HotServlet.class);

    private final transient Client client;
    private final transient Looks looks;
    private final transient Trials trials;
    private final transient StreamSource streams;
    private transient volatile @Nullable RouteTable current;

    HotServlet(Client client, Looks looks, Trials trials, StreamSource streams) {
        this.streams = streams;
        this.trials = trials;
        this.client = client;
        this.looks = looks;
    }

    /// Serves with the new table from now on, and waits until the old one has answered what it
    /// began.
    void swap(RouteTable next, Duration patience) {
        var old = current;
        current = next;
        if (old != null && !old.drain(patience)) {
            log.warn("{} requests outlast their routes", old.inFlight());
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
        if (spoken.getRequestURI().equals(StreamSource.PATH)) {
            streams.answer(spoken, response);
            return;
        }
        var table = trials.enter(spoken).orElseGet(this::entered);
        try {
            Request.during(() -> looks.during(() -> serve(table, spoken, response)));
        } finally {
            leave(table, spoken);
        }
    }

    private static void leave(RouteTable table, HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AtItsEnd(table));
        } else {
            table.leave();
        }
    }

    // a request that goes on after its thread has left is in flight until it is complete
    private record AtItsEnd(RouteTable table) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            table.leave();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
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
