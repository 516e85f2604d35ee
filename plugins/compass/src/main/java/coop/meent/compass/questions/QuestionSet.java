package coop.meent.compass.questions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.meent.api.Principle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The questions of a scan. A set never changes once somebody answers it: other questions are
/// another version.
///
/// @param id the same in all versions, e.g. `ica`
/// @param version counts from 1
/// @param titles by language
public record QuestionSet(
        String id, int version, Map<String, String> titles, List<Question> questions) {
    /// The languages in which each text has to be there.
    public static final List<String> LANGUAGES = List.of("nl", "fr", "en");

    private static final int WORDS_A_MINUTE = 200;
    private static final int SECONDS_OF_THOUGHT = 12;

    public QuestionSet {
        titles = Map.copyOf(titles);
        questions = List.copyOf(questions);
    }

    /// {@return the ids of the questions of each principle that has any, in order}
    public Map<Principle, List<String>> asked() {
        return questions.stream()
                .collect(
                        groupingBy(
                                Question::principle,
                                () -> new EnumMap<>(Principle.class),
                                mapping(Question::id, toList())));
    }

    /// {@return how long answering takes, in whole minutes: reading, and twelve seconds of thought
    /// for each question}
    public int minutes(String language) {
        int words = questions.stream().mapToInt(it -> it.wording(language, Set.of()).words()).sum();
        int seconds = words * 60 / WORDS_A_MINUTE + questions.size() * SECONDS_OF_THOUGHT;
        return Math.ceilDiv(seconds, 60);
    }
}
