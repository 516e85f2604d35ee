package coop.meent.core.live;

import coop.meent.api.Live;
import coop.meent.api.Transactions;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.web.Client;
import coop.meent.core.web.Secrets;
import coop.meent.core.web.StreamSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The door of live pages: answers those who want to listen, gives each plugin its [Live], and ends
/// what must end.
public final class LivePages implements StreamSource, AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int SEATS = 2_000;
    private static final int PER_NETWORK = 1_000;
    private static final int TOPICS = 8;

    // what is written is a line at a time
    private static final int BUFFER = 512;

    private final Tickets tickets;
    private final Streams streams;
    private final OutboxReader.Step news;
    private final Client client;

    /// What live pages stand on.
    public record Surroundings(Transactions core, Secrets secrets, Client client, Clock clock) {}

    private LivePages(Surroundings surroundings) {
        this.tickets = new Tickets(surroundings.secrets(), surroundings.clock());
        this.streams = new Streams(new Room(SEATS, PER_NETWORK));
        this.news = new LiveNews(surroundings.core(), streams);
        this.client = surroundings.client();
    }

    public static LivePages in(Surroundings surroundings) {
        return new LivePages(surroundings);
    }

    /// {@return how one plugin speaks to its pages}
    ///
    /// @param door to its own schema
    public Live of(String plugin, Transactions door) {
        return new PluginLive(plugin, tickets, door);
    }

    /// Lets people listen to a plugin that starts.
    ///
    /// @return what to run when it stops: it hangs up on all who listen to that plugin
    public Runnable welcome(String plugin) {
        return streams.open(plugin);
    }

    /// {@return what carries the news of all nodes to those who listen on this one}
    public OutboxReader.Step news() {
        return news;
    }

    /// {@return how many listen on this node}
    public int listening() {
        return streams.open();
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET")) {
            response.setStatus(405);
            response.setHeader("Allow", "GET");
            return;
        }
        var wanted = wanted(request);
        if (wanted.isEmpty()) {
            response.setStatus(404);
            return;
        }
        var network = client.network(request);
        if (!streams.enter(network)) {
            response.setStatus(503);
            response.setHeader("Retry-After", "30");
            return;
        }
        open(request, response, wanted, network);
    }

    /// {@return the tickets; none when one of them is worth nothing just now}
    private List<Ticket> wanted(HttpServletRequest request) {
        var shown =
                Optional.ofNullable(request.getParameterValues("t")).stream()
                        .flatMap(Stream::of)
                        .toList();
        var good =
                shown.stream()
                        .limit(TOPICS)
                        .flatMap(it -> tickets.read(it).stream())
                        .filter(it -> streams.runs(it.plugin()))
                        .toList();
        return good.size() == shown.size() ? good : List.of();
    }

    private void open(
            HttpServletRequest request,
            HttpServletResponse response,
            List<Ticket> wanted,
            String network) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        // a proxy that packs would keep the words until it has a packet full
        response.setHeader("Cache-Control", "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        response.setBufferSize(BUFFER);
        var line = request.startAsync(request, response);
        line.setTimeout(0);
        var listener = new Listener(line, wanted, network, BEAT, streams::leave);
        streams.join(listener);
        Thread.ofVirtual().name("live").start(listener);
    }

    /// Hangs up on everybody, and lets nobody listen any more.
    @Override
    public void close() {
        streams.close();
    }
}
