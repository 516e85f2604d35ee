package coop.meent.testkit.promises;

import coop.meent.testkit.Loaders;
import coop.meent.testkit.OwnedRoutes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// A plugin that is switched off leaves nothing behind: no route, no thread, no class. Switched on
/// again, it is what it was.
public final class LeavesNothing implements Promise {
    private static final long PATIENCE = 3_000_000_000L;

    private final Subject subject;
    private final List<String> broken = new ArrayList<>();

    LeavesNothing(Subject subject) {
        this.subject = subject;
    }

    @Override
    public List<String> broken() {
        var before = routes();
        var loaders = new Loaders();
        loaders.note(subject.site());
        subject.want("disabled");
        // what its first run left is not the second one's
        var threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        left(before);
        subject.want("enabled");
        loaders.note(subject.site());
        comesBack(before);
        before.stream().filter(it -> it.startsWith("GET ")).forEach(this::get);
        subject.want("disabled");
        threads(threads);
        subject.want("enabled");
        loaders(loaders);
        return broken;
    }

    private int get(String route) {
        return subject.site().get(route.substring(4).replaceAll("\\{[^}]*}", "1")).status();
    }

    private void left(List<String> before) {
        if (!routes().isEmpty()) {
            broken.add("Switched off, it still has routes: " + routes());
        }
        before.stream()
                .filter(it -> it.startsWith("GET ") && get(it) != 404)
                .forEach(it -> broken.add("Switched off, it still answers to " + it));
    }

    private void comesBack(List<String> before) {
        if (!routes().equals(before)) {
            broken.add(
                    "Switched off and on, its routes are others: %s, and were %s. Build them from nothing but the platform, without statics."
                            .formatted(routes(), before));
        }
    }

    private void threads(Set<Thread> before) {
        long end = System.nanoTime() + PATIENCE;
        var left = threadsSince(before);
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            left = threadsSince(before);
        }
        left.forEach(it ->
                broken.add(
                        "Switched off, its thread \"%s\" still runs. Start none: work at certain hours is scheduledWork(), and what others need not wait for is published and done when it is read."
                                .formatted(it.getName())));
    }

    private List<Thread> threadsSince(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.isAlive() && !before.contains(it) && isItsOwn(it))
                .toList();
    }

    // the platform names its own threads; what has the JDK's default name was started by somebody
    private boolean isItsOwn(Thread thread) {
        return thread.getName().matches("(Thread-\\d+|pool-\\d+-thread-\\d+|Timer-\\d+)")
                || thread.getName().matches("(?i).*\\b" + subject.id() + "\\b.*")
                || isOfPlugin(thread.getContextClassLoader())
                || isOfPlugin(thread.getClass().getClassLoader());
    }

    private static boolean isOfPlugin(ClassLoader loader) {
        return loader != null && loader.getClass().getName().contains("OwnClassesFirst");
    }

    private void loaders(Loaders loaders) {
        if (loaders.seen() > 1 && loaders.alive(1) > 1) {
            broken.add(
                    "Switched off and on, its former classes stay in memory. Something holds them: a static of a library, a ThreadLocal, a listener, a thread. Take a heap dump of this test and look who refers to %s."
                            .formatted(subject.manifest().className()));
        }
    }

    private List<String> routes() {
        return subject.contribution().stream().flatMap(OwnedRoutes::names).toList();
    }
}
