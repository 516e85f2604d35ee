package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The answers of a scan, counted for each role: enough for every result, and nobody's sheet is in
/// it any more. A database can count the same way.
///
/// @param roles each that somebody answered as
/// @param rest those of whom no role is kept, see [#folded]
public record Tally(Map<Role, Part> roles, Part rest) {
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

    /// A tally that tells all roles apart.
    public Tally(Map<Role, Part> roles) {
        this(roles, Part.NONE);
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

    /// {@return the same in a form to keep: what no role shows is put together. All results are the
    /// same, and where a role is one or two people nobody finds their answers}
    public Tally folded() {
        return new Folding(this).tally();
    }

    public Part role(Role role) {
        return roles.getOrDefault(role, Part.NONE);
    }

    public long respondents() {
        return rest.respondents() + roles.values().stream().mapToLong(Part::respondents).sum();
    }

    /// {@return what all answered to a question, whatever their role}
    public Counts question(String id) {
        return Arrays.stream(Role.values())
                .map(it -> role(it).question(id))
                .reduce(rest.question(id), Counts::plus);
    }

    /// {@return the scores of all on a principle, whatever their role}
    public Marks principle(Principle principle) {
        return Arrays.stream(Role.values())
                .map(it -> role(it).principle(principle))
                .reduce(rest.principle(principle), Marks::plus);
    }
}
