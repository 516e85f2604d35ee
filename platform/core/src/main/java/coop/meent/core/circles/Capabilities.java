package coop.meent.core.circles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The capabilities that the running plugins declare, and what they are called. What nobody
/// declares opens nothing.
public final class Capabilities {
    private final Map<String, Declared> byPlugin = new ConcurrentHashMap<>();
    private volatile Set<String> all = Set.of();

    // no record: two versions of a plugin that declare the same are still two
    private static final class Declared {
        private final Map<String, Map<String, String>> names;

        Declared(Map<String, Map<String, String>> names) {
            this.names = Map.copyOf(names);
        }
    }

    /// Takes those of a plugin that starts, in the place of those of an older version of it.
    ///
    /// @param names by language, by capability
    /// @return what to run when it stops
    public Runnable register(String plugin, Map<String, Map<String, String>> names) {
        var mine = new Declared(names);
        byPlugin.put(plugin, mine);
        gather();
        return () -> {
            byPlugin.remove(plugin, mine);
            gather();
        };
    }

    private synchronized void gather() {
        var gathered = new TreeSet<String>();
        byPlugin.values().forEach(it -> gathered.addAll(it.names.keySet()));
        all = Set.copyOf(gathered);
    }

    /// {@return all of them}
    Set<String> all() {
        return all;
    }

    /// {@return what one is called in a language, or in Dutch}
    Optional<String> name(String capability, String language) {
        return byPlugin.values().stream()
                .flatMap(it -> Optional.ofNullable(it.names.get(capability)).stream())
                .flatMap(
                        it -> Optional.ofNullable(it.getOrDefault(language, it.get("nl"))).stream())
                .findFirst();
    }
}
