package coop.meent.compass.scores;

import java.util.Map;

/// What one respondent answered.
///
/// @param answers by the question's id; a question that was skipped is not there
public record Sheet(Role role, Map<String, Answer> answers) {
    public Sheet {
        answers = Map.copyOf(answers);
    }
}
