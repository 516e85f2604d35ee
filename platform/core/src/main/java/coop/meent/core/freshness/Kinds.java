package coop.meent.core.freshness;

import coop.meent.api.FreshnessKind;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import coop.meent.core.text.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kinds of things of the plugins that run. What a stopped plugin brought is not asked about.
final class Kinds {
    private static final Logger log = LoggerFactory.getLogger(Kinds.class);

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// A kind with the words of the plugin that brings it.
    record Known(String plugin, FreshnessKind kind, Messages words) {
        String label(String language) {
            return words.text(spoken(language), kind.label());
        }

        Optional<String> ending(String language) {
            return kind.ending().map(it -> words.text(spoken(language), it.button()));
        }

        private static Language spoken(String language) {
            return Language.ofTag(language).orElse(Language.NL);
        }
    }

    Runnable register(String plugin, Messages words, List<FreshnessKind> kinds) {
        var all = kinds.stream().map(it -> new Known(plugin, it, words)).toList();
        all.forEach(it -> known.put(name(it), it));
        return () -> all.forEach(it -> known.remove(name(it), it));
    }

    private static String name(Known it) {
        return it.plugin() + "/" + it.kind().type();
    }

    Set<String> names() {
        return Set.copyOf(known.keySet());
    }

    Optional<Known> find(Key key) {
        return Optional.ofNullable(known.get(key.kind()));
    }

    /// {@return who may answer for which of these things, each kind asked once; must not be called
    /// in a transaction. Of a kind that cannot say, nobody may answer for anything}
    BiPredicate<Viewer, Key> sight(Collection<Key> keys) {
        var rules = new HashMap<String, BiPredicate<Viewer, String>>();
        keys.stream()
                .collect(
                        Collectors.groupingBy(
                                Key::kind, Collectors.mapping(Key::id, Collectors.toSet())))
                .forEach((kind, ids) -> rules.put(kind, rule(kind, ids)));
        return (viewer, key) ->
                Optional.ofNullable(rules.get(key.kind()))
                        .filter(it -> it.test(viewer, key.id()))
                        .isPresent();
    }

    @SuppressWarnings("IllegalCatch") // a plugin's failure must not take away what others ask
    private BiPredicate<Viewer, String> rule(String kind, Set<String> ids) {
        try {
            return Optional.ofNullable(known.get(kind))
                    .map(it -> it.kind().sight().of(ids))
                    .orElse((_, _) -> false);
        } catch (RuntimeException | LinkageError failure) {
            log.warn("questions about {} wait: {}", kind, failure.toString());
            return (_, _) -> false;
        }
    }
}
