package coop.meent.app.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the server, and starts it again on its port when its process is gone: killed for
/// want of memory, or by hand. Until it is back the site answers 503, and then goes on by itself.
final class Keeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Cluster cluster;
    private final int port;
    private final Runnable giveUp;
    private boolean closed;

    private Keeper(Cluster cluster, int port, Runnable giveUp) {
        this.cluster = cluster;
        this.port = port;
        this.giveUp = giveUp;
    }

    /// @param giveUp what to do when the server cannot be started again
    static Keeper of(Cluster cluster, int port, Runnable giveUp) {
        var keeper = new Keeper(cluster, port, giveUp);
        Thread.ofVirtual().name("postgres-keeper").start(keeper::keep);
        return keeper;
    }

    private void keep() {
        try {
            while (look()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (IOException | StartRefused lost) {
            log.error("The database server is gone and does not come back: {}", lost.getMessage());
            giveUp.run();
        }
    }

    private synchronized boolean look() throws IOException {
        if (!closed && !cluster.serves()) {
            log.error("The database server is gone: starting it again");
            cluster.stopOrphan();
            cluster.startOn(port);
            log.warn("The database server is back");
        }
        return !closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
