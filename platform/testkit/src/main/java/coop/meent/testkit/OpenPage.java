package coop.meent.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A page that somebody left open, with one live part. It follows by the rules of the script: a
/// stream of its own, a new one two to four seconds after that broke, and after three in vain it
/// asks every five seconds.
public final class OpenPage implements AutoCloseable {
    private static final int TRIES = 3;
    private static final int POLL = 5_000;
    private static final int SPREAD = 250;

    private final Caller reader;
    private final String id;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger beats = new AtomicInteger();
    private final Thread thread;
    private volatile String text = "";
    private volatile String ticket = "";
    private volatile String fragment = "";
    private volatile boolean listening;
    private int failed;
    private int polls;
    private boolean stale;
    private boolean away;

    private OpenPage(Caller reader, String id) {
        this.reader = reader;
        this.id = id;
        this.thread = Thread.ofVirtual().name("open-page").unstarted(this::follow);
    }

    /// {@return a page that is open from now on}
    ///
    /// @param id of its live part
    public static OpenPage at(Caller reader, String path, String id) {
        var page = new OpenPage(reader, id);
        page.show(reader.get(path));
        if (page.ticket.isEmpty()) {
            throw new AssertionError("no live part " + id + " at " + path);
        }
        page.thread.start();
        return page;
    }

    /// {@return what its live part shows}
    public String text() {
        return text;
    }

    /// {@return whether it has a stream just now}
    public boolean listening() {
        return listening;
    }

    /// {@return how many streams it opened}
    public int opened() {
        return opened.get();
    }

    /// {@return how often it heard that its stream still stands}
    public int beats() {
        return beats.get();
    }

    private void follow() {
        try {
            while (!pausedUntilOver(0)) {
                if (failed < TRIES || (away && failed % TRIES != 0)) {
                    listen();
                    pausedUntilOver(soon());
                } else {
                    poll();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        var asked = "/live?t=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(reader.stream(asked), StandardCharsets.UTF_8))) {
            failed = 0;
            polls = 0;
            away = false;
            opened.incrementAndGet();
            listening = true;
            if (stale) {
                read();
            }
            stale = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException broken) {
            listening = false;
        }
        listening = false;
        failed++;
        stale = true;
    }

    private void hear(String line) throws InterruptedException {
        if (line.startsWith("data: ")) {
            pausedUntilOver(ThreadLocalRandom.current().nextInt(SPREAD));
            read();
        } else if (line.startsWith(": still")) {
            beats.incrementAndGet();
        }
    }

    private void poll() throws InterruptedException {
        boolean before = away;
        polls++;
        away = !read();
        stale = away;
        if (away) {
            failed++;
            pausedUntilOver(soon());
        } else if (before || polls % 6 == 1) {
            listen();
            pausedUntilOver(soon());
        } else {
            pausedUntilOver(POLL);
        }
    }

    private boolean read() throws InterruptedException {
        try {
            var answer = reader.tried(fragment, "HX-Request: true");
            if (answer.status() == 200) {
                show(answer);
            }
            return answer.status() < 500;
        } catch (IOException silent) {
            return false;
        }
    }

    private void show(Answer answer) {
        var part = answer.html().getElementById(id);
        if (part != null) {
            text = part.text();
            ticket = part.attr("data-live");
            fragment = part.attr("data-fragment");
        }
    }

    private static int soon() {
        return 2_000 + ThreadLocalRandom.current().nextInt(2_000);
    }

    private boolean pausedUntilOver(int millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }

    /// Closes the page.
    @Override
    public void close() {
        over.countDown();
        thread.interrupt();
    }
}
