package coop.meent.testkit;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/// The class loaders of the plugins that ran, without keeping any alive.
public final class Loaders {
    private final List<WeakReference<ClassLoader>> seen = new ArrayList<>();

    /// Remembers those of what runs now.
    public void note(Site site) {
        for (var plugin : site.plugins()) {
            var loader = plugin.getClass().getClassLoader();
            if (seen.stream().noneMatch(it -> it.refersTo(loader))) {
                seen.add(new WeakReference<>(loader));
            }
        }
    }

    /// {@return how many different ones were noted}
    public int seen() {
        return seen.size();
    }

    /// {@return how many are still in memory; collects until there are no more than hoped for}
    public long alive(int hoped) {
        long alive = seen.size();
        for (int i = 0; i < 20 && alive > hoped; i++) {
            System.gc();
            alive = seen.stream().filter(it -> !it.refersTo(null)).count();
        }
        return alive;
    }
}
