package coop.meent.knowledge.questions;

import coop.meent.api.Principle;
import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed to ask.
///
/// @param tags with commas between
/// @param audience a term
record QuestionForm(String title, String body, String tags, String audience) {
    static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_TAGS = 5;
    private static final int LONGEST_TAG = 40;
    private static final Pattern COMMA = Pattern.compile(",");

    QuestionForm {
        title = clean(title).strip();
        body = clean(body);
        tags = clean(tags).strip();
    }

    static QuestionForm empty(String title) {
        return new QuestionForm(title, "", "", "members");
    }

    static QuestionForm read(Function<String, String> sent) {
        return new QuestionForm(
                sent.apply("title"),
                sent.apply("body"),
                sent.apply("tags"),
                sent.apply("audience"));
    }

    /// {@return the text without the one character that a database cannot keep}
    static String clean(String text) {
        return text.replace("\0", "");
    }

    /// {@return what is wrong with it, but for the audience}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty()) {
            problems.add(Problem.of("title", "questions.problem.title"));
        }
        if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.of("title", "questions.problem.long", LONGEST_TITLE));
        }
        if (body.length() > LONGEST) {
            problems.add(Problem.of("body", "questions.problem.long", LONGEST));
        }
        if (words().size() > MOST_TAGS) {
            problems.add(Problem.of("tags", "questions.problem.tags", MOST_TAGS));
        }
        words().stream()
                .filter(QuestionForm::wrong)
                .map(it -> Problem.of("tags", "questions.problem.tag", it, LONGEST_TAG))
                .forEach(problems::add);
        return problems;
    }

    private static boolean wrong(String tag) {
        return tag.length() > LONGEST_TAG
                || (tag.startsWith(Principle.TAGS) && Principle.of(tag).isEmpty());
    }

    private Set<String> words() {
        return COMMA.splitAsStream(tags)
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the question; only of a form without problems}
    Wording wording(String language) {
        return new Wording(title, body.strip(), words(), language);
    }
}
