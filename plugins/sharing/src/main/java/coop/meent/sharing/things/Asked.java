package coop.meent.sharing.things;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a request says, made harmless.
public final class Asked {
    private Asked() {}

    /// {@return the id that a path names; what is no number is no page}
    public static long id(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw MeentException.notFound("page of that name");
        }
        return Long.parseLong(typed);
    }

    /// {@return values by name; empty for what was left out}
    public static Function<String, String> values(Function<String, @Nullable String> sent) {
        return name -> {
            var value = sent.apply(name);
            // the one character that a database cannot keep
            return value == null ? "" : value.replace("\0", "");
        };
    }

    /// {@return the id from which a list goes on}
    public static Optional<Long> before(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw MeentException.invalid(List.of(Problem.of("cursor", "things.problem.cursor")));
        }
        return Optional.of(Long.valueOf(cursor));
    }

    /// {@return how many a program wants at once}
    public static int limit(String typed, int usual, int most) {
        int limit =
                typed.isEmpty() ? usual : typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        if (limit < 1 || limit > most) {
            throw MeentException.invalid(
                    List.of(Problem.of("limit", "things.problem.limit", most)));
        }
        return limit;
    }
}
