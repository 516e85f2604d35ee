package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The answers of a scan, counted for each role: enough for every result, and nobody's sheet is in
/// it any more. A database can count the same way.
///
/// @param roles each that somebody answered as
public record Tally(Map<Role, Part> roles) {
    /// What one role, or all together, answered.
    ///
    /// @param respondents who gave at least one answer, be it that they do not know
    /// @param questions by the question's id
    /// @param principles those on which somebody has a score
    public record Part(
            long respondents, Map<String, Counts> questions, Map<Principle, Marks> principles) {
        public static final Part NONE = new Part(0, Map.of(), Map.of());

        public Part {
            questions = Map.copyOf(questions);
            principles = Map.copyOf(principles);
        }

        public Counts question(String id) {
            return questions.getOrDefault(id, Counts.NONE);
        }

        public Marks principle(Principle principle) {
            return principles.getOrDefault(principle, Marks.NONE);
        }
    }

    public Tally {
        roles = Map.copyOf(roles);
    }

    /// {@return the counts of these sheets}
    ///
    /// @param asked the questions of each principle; answers to others are left out
    public static Tally of(Questionnaire asked, Iterable<Sheet> sheets) {
        var counting = new EnumMap<Role, Counting>(Role.class);
        for (var sheet : sheets) {
            counting.computeIfAbsent(sheet.role(), _ -> new Counting(asked)).add(sheet);
        }
        var roles = new EnumMap<Role, Part>(Role.class);
        counting.forEach((role, counted) -> roles.put(role, counted.part()));
        return new Tally(roles);
    }

    public Part role(Role role) {
        return roles.getOrDefault(role, Part.NONE);
    }

    public long respondents() {
        return roles.values().stream().mapToLong(Part::respondents).sum();
    }

    /// {@return what all answered to a question, whatever their role}
    public Counts question(String id) {
        return Arrays.stream(Role.values())
                .map(it -> role(it).question(id))
                .reduce(Counts.NONE, Counts::plus);
    }

    /// {@return the scores of all on a principle, whatever their role}
    public Marks principle(Principle principle) {
        return Arrays.stream(Role.values())
                .map(it -> role(it).principle(principle))
                .reduce(Marks.NONE, Marks::plus);
    }
}
