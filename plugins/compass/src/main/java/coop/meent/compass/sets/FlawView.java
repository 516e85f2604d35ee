package coop.meent.compass.sets;

import coop.meent.api.Problem;
import coop.meent.compass.questions.Flaw;
import coop.meent.compass.questions.QuestionSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A flaw of a set as the team reads it.
///
/// @param question its id; empty for what is wrong with the set as a whole
/// @param where which variant and language, as in the files
/// @param field of the form in which it is mended; may be empty
/// @param part what it is about, its key in messages
record FlawView(String question, String where, String field, String code, String part) {
    private static final Set<String> PARTS =
            Set.of("ask", "why", "one", "five", "evidence", "title", "question");

    static List<FlawView> of(QuestionSet set, List<Flaw> flaws) {
        var ids = set.questions().stream().map(it -> it.id()).collect(Collectors.toSet());
        return flaws.stream().map(it -> of(it, ids)).toList();
    }

    private static FlawView of(Flaw it, Set<String> ids) {
        var where = it.where().split(", ", 2);
        var name = where[0];
        var language = where.length > 1 ? where[1] : "";
        var at = name.indexOf('@');
        var question = at < 0 ? name : name.substring(0, at);
        var situation = at < 0 ? "" : name.substring(at + 1) + ".";
        boolean stray = it.kind() == Flaw.Kind.STRAY;
        var part = PARTS.contains(it.detail()) ? it.detail() : "translation";
        var box = PARTS.contains(it.detail()) ? it.detail() : "ask";
        return new FlawView(
                ids.contains(question) && !stray ? question : "",
                it.where(),
                language.isEmpty() ? "" : situation + language + "." + box,
                it.kind().code(),
                part);
    }

    /// {@return the same beside a field}
    ///
    /// @param written what it is about, in the reader's language
    Problem problem(String written) {
        return Problem.of(field.isEmpty() ? "principle" : field, "sets.flaw." + code, written);
    }
}
