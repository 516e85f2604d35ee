package coop.meent.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks for pages, a few at a time, one after another without a pause.
final class Load {
    private static final int AT_ONCE = 8;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Processes processes;
    private final String cookie;

    Load(Processes processes) {
        this(processes, "");
    }

    /// @param cookie of somebody who is signed in; empty for a visitor
    Load(Processes processes, String cookie) {
        this.processes = processes;
        this.cookie = cookie;
    }

    /// What came of it.
    ///
    /// @param perSecond pages
    /// @param median milliseconds until the whole page is there
    /// @param slowest milliseconds that 99 in a hundred stay below
    /// @param cpu processor time of one page, in milliseconds
    /// @param bytes of one page
    record Figures(
            double perSecond, double median, double slowest, Processes.Used cpu, int bytes) {}

    /// @param warmUp how many pages to ask for first, until the JVM has compiled what is hot
    Figures measure(List<URI> pages, int warmUp, Duration time) {
        for (int asked = 0; asked < warmUp; ) {
            asked += run(pages, Duration.ofSeconds(1)).size();
        }
        var before = processes.used();
        long begin = System.nanoTime();
        var took = run(pages, time);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var used = processes.used().since(before);
        int count = took.size();
        return new Figures(
                count / seconds,
                took.get(count / 2) / 1e6,
                took.get(count * 99 / 100) / 1e6,
                new Processes.Used(used.jvm() / count, used.database() / count),
                fetch(pages.getFirst()));
    }

    /// {@return how long each page took, in nanoseconds, the fastest first}
    private List<Long> run(List<URI> pages, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var took = new ConcurrentLinkedQueue<Long>();
        var turn = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                while (System.nanoTime() < end) {
                                    int next = turn.getAndIncrement() % pages.size();
                                    long begin = System.nanoTime();
                                    fetch(pages.get(next));
                                    took.add(System.nanoTime() - begin);
                                }
                            }));
        }
        threads.forEach(Load::join);
        return took.stream().sorted().toList();
    }

    /// {@return how many bytes came}
    int fetch(URI page) {
        try {
            var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
            return answer.body().length;
        } catch (IOException failure) {
            throw new IllegalStateException(page + " does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
