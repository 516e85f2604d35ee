package coop.meent.core.search;

import coop.meent.core.events.Event;
import java.util.List;
import java.util.Set;

/// Lets what was erased leave the index to its last byte: also the things of plugins that are off,
/// and also from the files, which otherwise keep what is deleted until they are merged.
public final class Erasures {
    /// The type of the events that say which documents were erased.
    public static final String TYPE = "erasure";

    private final SearchEngine engine;

    Erasures(SearchEngine engine) {
        this.engine = engine;
    }

    /// {@return the key of an event}
    public static String key(String type, String id) {
        return type + " " + id;
    }

    /// Carries out the erasures among some events.
    ///
    /// @param live types whose documents are asked of their source, and not simply taken out
    /// @return whether there was one
    boolean carryOut(List<Event> events, Set<String> live) {
        var erased =
                events.stream()
                        .filter(it -> it.topic().equals("changed") && it.type().equals(TYPE))
                        .map(it -> documentOf(it.key()))
                        .toList();
        if (erased.isEmpty()) {
            return false;
        }
        engine.update(List.of(), erased.stream().filter(it -> !live.contains(it.type())).toList());
        engine.purge();
        return true;
    }

    private static Key documentOf(String key) {
        int blank = key.indexOf(' ');
        return new Key(key.substring(0, blank), key.substring(blank + 1));
    }
}
