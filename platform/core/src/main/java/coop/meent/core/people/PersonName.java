package coop.meent.core.people;

import coop.meent.api.Problem;
import java.util.List;

/// How people call themselves.
public final class PersonName {
    private static final int LONGEST = 100;

    private PersonName() {}

    /// {@return what is wrong with the name; anything with a letter in it is a name}
    public static List<Problem> check(String field, String name) {
        if (name.codePoints().noneMatch(Character::isLetter)
                || name.codePoints().anyMatch(Character::isISOControl)) {
            return List.of(Problem.of(field, "account.problem.name"));
        }
        return name.codePointCount(0, name.length()) > LONGEST
                ? List.of(Problem.of(field, "account.problem.name.long", LONGEST))
                : List.of();
    }
}
