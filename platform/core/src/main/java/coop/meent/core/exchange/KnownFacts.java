package coop.meent.core.exchange;

import coop.meent.api.Fact;
import coop.meent.api.Fact.Answer;
import coop.meent.api.Facts;
import coop.meent.core.data.Database;
import coop.meent.core.data.Generations;
import coop.meent.core.work.watch.Hands;
import coop.meent.core.work.watch.Limit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The facts of the plugins that run. Whatever goes wrong with an answer, it is no no.
final class KnownFacts implements Facts {
    private static final Logger log = LoggerFactory.getLogger(KnownFacts.class);

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String plugin, Fact fact, Hands hands) {}

    /// @return what to run to undo it
    /// @throws IllegalArgumentException when a name does not begin with the plugin's id
    Runnable register(String plugin, List<Fact> facts, Hands hands) {
        for (var fact : facts) {
            if (!fact.name().startsWith(plugin + ".")) {
                throw new IllegalArgumentException(fact.name() + " is no fact of " + plugin);
            }
        }
        var all = facts.stream().map(it -> new Known(plugin, it, hands)).toList();
        all.forEach(it -> known.put(it.fact().name(), it));
        return () -> all.forEach(it -> known.remove(it.fact().name(), it));
    }

    @Override
    public Map<String, Answer> ask(String name, Set<String> subjects) {
        if (Database.isInTransaction()) {
            throw new IllegalStateException(
                    "ask %s before the transaction: who answers needs a connection too"
                            .formatted(name));
        }
        var answers = answers(name, subjects);
        return subjects.stream()
                .collect(
                        Collectors.toMap(
                                UnaryOperator.identity(),
                                it -> answers.getOrDefault(it, Answer.UNKNOWN)));
    }

    private Map<String, Answer> answers(String name, Set<String> subjects) {
        var one = known.get(name);
        if (one == null || subjects.isEmpty()) {
            return Map.of();
        }
        Generations.read(one.plugin());
        Generations.read(Generations.SEARCH); // it may have looked there, on a thread of its own
        try {
            // copied there, so that a map of the plugin's own fails as its rule would
            return one.hands()
                    .apart(
                            "the fact " + name,
                            Limit.FRAGMENT,
                            () -> Map.copyOf(one.fact().rule().of(Set.copyOf(subjects))));
        } catch (RuntimeException failure) {
            log.warn("{} is unknown: {}", name, failure.toString());
            return Map.of();
        }
    }
}
