package coop.meent.compass.sets;

import coop.meent.compass.questions.QuestionSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is kept in memory of the sets: all that were ever published, and what was retired.
///
/// @param all those that come with the plugin first
/// @param versions that are not asked in new scans
/// @param questions ids by set
record Held(
        String stamp,
        List<QuestionSet> all,
        Set<SetKey> versions,
        Map<String, Set<String>> questions) {
    Held {
        all = List.copyOf(all);
        versions = Set.copyOf(versions);
        questions = Map.copyOf(questions);
    }

    static SetKey key(QuestionSet set) {
        return new SetKey(set.id(), set.version());
    }

    Optional<QuestionSet> find(SetKey key) {
        return all.stream().filter(it -> key(it).equals(key)).findFirst();
    }

    /// {@return of each set the newest version that was not retired, in the order of the sets}
    List<QuestionSet> offered() {
        return all.stream()
                .map(QuestionSet::id)
                .distinct()
                .flatMap(id -> newest(id).stream())
                .toList();
    }

    private Optional<QuestionSet> newest(String id) {
        return all.stream()
                .filter(it -> it.id().equals(id) && !versions.contains(key(it)))
                .max(Comparator.comparingInt(QuestionSet::version));
    }

    Set<String> retired(String set) {
        return questions.getOrDefault(set, Set.of());
    }

    /// {@return the ids of retired questions by set}
    static Map<String, Set<String>> byQuestion(List<SetStore.Retirement> all) {
        return all.stream()
                .filter(it -> !it.question().isEmpty())
                .collect(
                        Collectors.groupingBy(
                                it -> it.set().id(),
                                Collectors.mapping(
                                        SetStore.Retirement::question,
                                        Collectors.toUnmodifiableSet())));
    }
}
