package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which questions were asked, in their order.
///
/// @param questions the ids of each principle that has any
public record Questionnaire(Map<Principle, List<String>> questions) {
    public Questionnaire {
        var copy = new EnumMap<Principle, List<String>>(Principle.class);
        questions.forEach((principle, ids) -> {
            if (!ids.isEmpty()) {
                copy.put(principle, List.copyOf(ids));
            }
        });
        questions = Collections.unmodifiableMap(copy);
    }

    public List<String> of(Principle principle) {
        return questions.getOrDefault(principle, List.of());
    }

    public int size() {
        return questions.values().stream().mapToInt(List::size).sum();
    }

    /// {@return what was asked in both years under the same principle, without what was retired
    /// since}
    public Questionnaire common(Questionnaire other, Set<String> retired) {
        var common = new EnumMap<Principle, List<String>>(Principle.class);
        questions.forEach((principle, ids) -> {
            var both = new ArrayList<>(ids);
            both.retainAll(new HashSet<>(other.of(principle)));
            both.removeAll(retired);
            common.put(principle, both);
        });
        return new Questionnaire(common);
    }
}
