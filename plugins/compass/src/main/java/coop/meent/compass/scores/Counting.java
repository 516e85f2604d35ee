package coop.meent.compass.scores;

import coop.meent.api.Principle;
import coop.meent.compass.scores.Marks.Mark;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the sheets of one role, one after the other.
final class Counting {
    private final Questionnaire asked;
    private final Map<String, Map<Answer, Long>> questions = new HashMap<>();
    private final Map<Principle, Map<Mark, Long>> principles = new EnumMap<>(Principle.class);
    private long respondents;

    Counting(Questionnaire asked) {
        this.asked = asked;
    }

    void add(Sheet sheet) {
        boolean answered = false;
        for (var entry : asked.questions().entrySet()) {
            answered |= add(sheet, entry.getKey(), entry.getValue());
        }
        if (answered) {
            respondents++;
        }
    }

    private boolean add(Sheet sheet, Principle principle, List<String> ids) {
        int points = 0;
        int counted = 0;
        boolean answered = false;
        for (var id : ids) {
            var answer = sheet.answers().get(id);
            if (answer == null) {
                continue;
            }
            answered = true;
            questions
                    .computeIfAbsent(id, _ -> new EnumMap<>(Answer.class))
                    .merge(answer, 1L, Long::sum);
            if (answer.counts()) {
                points += answer.points();
                counted++;
            }
        }
        if (Marks.suffices(counted, ids.size())) {
            principles
                    .computeIfAbsent(principle, _ -> new HashMap<>())
                    .merge(new Mark(points, counted), 1L, Long::sum);
        }
        return answered;
    }

    Tally.Part part() {
        var counts = new HashMap<String, Counts>();
        questions.forEach((id, times) -> counts.put(id, new Counts(times)));
        var marks = new EnumMap<Principle, Marks>(Principle.class);
        principles.forEach((principle, count) -> marks.put(principle, new Marks(count)));
        return new Tally.Part(respondents, counts, marks);
    }
}
