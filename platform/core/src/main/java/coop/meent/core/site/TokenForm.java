package coop.meent.core.site;

import coop.meent.api.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How somebody calls a new API token.
record TokenForm(String name) {
    private static final int LONGEST = 60;

    // a field that JSON leaves out arrives as null
    TokenForm(@Nullable String name) {
        this.name = Optional.ofNullable(name).orElse("").strip();
    }

    static List<Problem> check(String name) {
        boolean fine =
                !name.isBlank()
                        && name.length() <= LONGEST
                        && name.chars().noneMatch(Character::isISOControl);
        return fine ? List.of() : List.of(Problem.of("name", "account.problem.token", LONGEST));
    }
}
