package coop.meent.core.plugins;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// People who read and write through the busy plugin until they are told to stop, and remember
/// whatever was not as it should be.
final class BusyClients implements AutoCloseable {
    private static final long BREATH = 100_000_000;

    private final List<Thread> clients = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean over;

    static BusyClients at(Site site, int number) {
        var clients = new BusyClients();
        for (int i = 1; i <= number; i++) {
            var name = "Klant " + i;
            var reading = site.as(name);
            var writing = site.token(name);
            clients.clients.add(
                    Thread.ofVirtual().unstarted(() -> clients.live(name, reading, writing)));
        }
        clients.clients.forEach(Thread::start);
        return clients;
    }

    private void live(String name, Caller reading, Caller writing) {
        for (int i = 0; !over; i++) {
            write(writing, name + " " + i);
            expect("written", reading.get("/busy"));
            var found = reading.get("/search?q=strandbal");
            expect("Een strandbal", found);
            expect("Strandballen", found);
            expect("Golven", reading.get("/me/notices/settings"));
            // as many as people could be, and no more than the site lets one address ask
            LockSupport.parkNanos(BREATH);
        }
    }

    private void write(Caller writing, String text) {
        var answer = writing.send("POST", "/api/v1/busy/marks", "{\"written\":\"" + text + "\"}");
        expect(text, answer);
        if (answer.status() == 201) {
            acknowledged.add(text);
        }
    }

    private void expect(String text, Answer answer) {
        asked.incrementAndGet();
        if (answer.status() / 100 != 2) {
            wrong.add(answer.status() + " " + answer.body());
        } else if (!answer.body().contains(text)) {
            wrong.add("no " + text + " in " + answer.text());
        }
    }

    /// {@return what was not as it should be}
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// {@return what the site said it had written}
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        over = true;
        try {
            for (var client : clients) {
                client.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
