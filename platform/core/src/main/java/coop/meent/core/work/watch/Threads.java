package coop.meent.core.work.watch;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A few platform threads that carry a plugin's name and see its classes; made when they are
/// needed, ended when nothing is to be done.
final class Threads {
    private static final int MOST = 4;
    private static final int WAITING = 256;
    private static final long IDLE_SECONDS = 10;

    private Threads() {}

    static ThreadPoolExecutor of(String plugin, ClassLoader classes) {
        var named =
                Thread.ofPlatform()
                        .daemon()
                        .inheritInheritableThreadLocals(false)
                        .name("plugin-" + plugin + "-", 1)
                        .factory();
        var pool =
                new ThreadPoolExecutor(
                        MOST,
                        MOST,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(WAITING),
                        work -> {
                            var thread = named.newThread(work);
                            thread.setContextClassLoader(classes);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
