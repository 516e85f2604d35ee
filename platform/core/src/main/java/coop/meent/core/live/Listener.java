package coop.meent.core.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// One browser that waits. Of each topic it is owed the newest version and no other, however slowly
/// it reads.
final class Listener implements Runnable {
    private final AsyncContext line;
    private final List<Ticket> tickets;
    private final String network;
    private final Duration beat;
    private final Consumer<Listener> gone;
    private final Map<Integer, Long> owed = new TreeMap<>();
    private boolean ended;

    /// @param line to the browser
    /// @param tickets in the order in which the page named them
    /// @param network from where it listens
    /// @param beat how long it is silent at most
    /// @param gone told at the end
    Listener(
            AsyncContext line,
            List<Ticket> tickets,
            String network,
            Duration beat,
            Consumer<Listener> gone) {
        this.line = line;
        this.tickets = List.copyOf(tickets);
        this.network = network;
        this.beat = beat;
        this.gone = gone;
    }

    List<Ticket> tickets() {
        return tickets;
    }

    String network() {
        return network;
    }

    /// Says that a topic has this version, unless the page shows that already.
    synchronized void tell(String topic, long version) {
        for (int i = 0; i < tickets.size(); i++) {
            var ticket = tickets.get(i);
            if (ticket.topic().equals(topic) && version != ticket.version()) {
                owed.merge(i, version, Math::max);
                notifyAll();
            }
        }
    }

    /// Hangs up as soon as the browser has what it was owed.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            say(": here\n\n");
            var lines = awaited();
            while (!lines.isEmpty()) {
                say(lines);
                lines = awaited();
            }
        } catch (IOException left) {
            end();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            gone.accept(this);
            line.complete();
        }
    }

    private void say(String text) throws IOException {
        ServletResponse response = line.getResponse();
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    /// {@return what to say next; nothing at the end}
    private synchronized String awaited() throws InterruptedException {
        long until = System.nanoTime() + beat.toNanos();
        while (owed.isEmpty() && !ended) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return ": still here\n\n";
            }
            wait(left);
        }
        var lines = new ArrayList<String>();
        owed.forEach((place, version) -> lines.add("event: t" + place + "\ndata: " + version));
        owed.clear();
        return lines.isEmpty() ? "" : String.join("\n\n", lines) + "\n\n";
    }
}
