package coop.meent.core.web;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The requests with a key that are carried out just now, so that an equal one waits without
/// holding a connection to the database. Which of two is carried out is the database's to say, also
/// where several sites serve.
final class UnderWay {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Key, CountDownLatch> first = new ConcurrentHashMap<>();

    /// What equal requests have in common.
    record Key(String principal, String key) {}

    /// Carries a request out.
    interface Work {
        void run() throws Exception;
    }

    /// Carries out the first of equal requests; those that met it under way come after, once it is
    /// done.
    ///
    /// @throws MeentException BUSY when it takes too long
    void firstOrAfter(Key key, Work work, Work after) throws Exception {
        var mine = new CountDownLatch(1);
        var other = first.putIfAbsent(key, mine);
        if (other != null) {
            if (!other.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new MeentException(Code.BUSY, "an equal request is under way");
            }
            after.run();
            return;
        }
        try {
            work.run();
        } finally {
            first.remove(key);
            mine.countDown();
        }
    }
}
