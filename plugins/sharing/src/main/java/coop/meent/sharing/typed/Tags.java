package coop.meent.sharing.typed;

import coop.meent.api.Principle;
import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words to find something by, as somebody typed them with commas between.
///
/// @param words lower case, in the order in which they were typed, each once
public record Tags(List<String> words) {
    private static final int MOST = 8;
    private static final int LONGEST = 40;
    private static final Pattern COMMA = Pattern.compile("[,;\\n]");

    public Tags {
        words = List.copyOf(words);
    }

    public static Tags of(String typed) {
        return new Tags(
                COMMA.splitAsStream(typed)
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList());
    }

    /// {@return what is wrong with them}
    ///
    /// @param field in which they were typed
    /// @param part whose messages say it: `<part>.problem.tags` and `<part>.problem.tag`
    public List<Problem> check(String field, String part) {
        var problems = new ArrayList<Problem>();
        if (words.size() > MOST) {
            problems.add(Problem.of(field, part + ".problem.tags", MOST));
        }
        words.stream()
                .filter(Tags::wrong)
                .map(it -> Problem.of(field, part + ".problem.tag", it, LONGEST))
                .forEach(problems::add);
        return problems;
    }

    private static boolean wrong(String word) {
        return word.length() > LONGEST
                || (word.startsWith(Principle.TAGS) && Principle.of(word).isEmpty());
    }
}
