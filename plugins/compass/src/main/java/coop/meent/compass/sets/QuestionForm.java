package coop.meent.compass.sets;

import coop.meent.api.Problem;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.Situation;
import coop.meent.compass.questions.Wording;
import coop.meent.compass.questions.Wording.Part;
import coop.meent.compass.typed.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What somebody typed of a question: its words in three languages, and in situations of their own.
///
/// @param words by name (`id` or `id@situation`) and language
/// @param was what the page showed, as [SetFiles#mark] tells it
record QuestionForm(String id, int principle, Map<String, Map<String, Wording>> words, String was) {
    /// Longer than this is no slip of the pen.
    private static final int LONGEST = 2_000;

    private static final int PRINCIPLES = 7;

    /// {@return what was sent}
    ///
    /// @param situations codes of those in which it has words of its own
    static QuestionForm read(String id, List<String> situations, Function<String, String> sent) {
        var words = new LinkedHashMap<String, Map<String, Wording>>();
        words.put(id, wordings("", sent));
        Arrays.stream(Situation.values())
                .map(Situation::code)
                .filter(situations::contains)
                .forEach(it -> words.put(id + "@" + it, wordings(it + ".", sent)));
        int principle = Asked.number(sent.apply("principle"), 1).map(Math::toIntExact).orElse(0);
        return new QuestionForm(id, principle, words, sent.apply("was"));
    }

    private static Map<String, Wording> wordings(String prefix, Function<String, String> sent) {
        var all = new LinkedHashMap<String, Wording>();
        for (var language : QuestionSet.LANGUAGES) {
            Function<Part, String> part =
                    it -> sent.apply(prefix + language + "." + it.code()).strip();
            all.put(
                    language,
                    new Wording(
                            part.apply(Part.ASK),
                            part.apply(Part.WHY),
                            part.apply(Part.ONE),
                            part.apply(Part.FIVE),
                            part.apply(Part.EVIDENCE)));
        }
        return all;
    }

    /// {@return what is so wrong that it cannot even be kept in a draft}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (principle < 1 || principle > PRINCIPLES) {
            problems.add(Problem.of("principle", "sets.problem.principle"));
        }
        words.forEach((name, all) ->
                all.forEach((language, words) -> {
                    for (var part : Part.values()) {
                        if (part.of(words).length() > LONGEST) {
                            var field = prefix(name) + language + "." + part.code();
                            problems.add(Problem.of(field, "sets.problem.long", LONGEST));
                        }
                    }
                }));
        return problems;
    }

    /// {@return with what the names of the fields of a wording begin}
    static String prefix(String name) {
        int at = name.indexOf('@');
        return at < 0 ? "" : name.substring(at + 1) + ".";
    }
}
