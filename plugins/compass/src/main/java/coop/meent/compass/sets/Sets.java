package coop.meent.compass.sets;

import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.questions.QuestionSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The sets of questions that there are. Answers from memory.
public final class Sets {
    private final List<QuestionSet> own = new OwnSets().all();

    /// {@return the version, also one that was retired: scans that asked it stay}
    public Optional<QuestionSet> find(SetKey key) {
        return own.stream()
                .filter(it -> it.id().equals(key.id()) && it.version() == key.version())
                .findFirst();
    }

    /// {@return what a new scan can ask, the usual one first: of each set its newest version}
    public List<QuestionSet> offered() {
        return own;
    }

    /// {@return the ids of the questions of a set that were taken out since, of whatever version}
    public Set<String> retired(String set) {
        return Set.of();
    }
}
