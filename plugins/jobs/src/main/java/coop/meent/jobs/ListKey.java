package coop.meent.jobs;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The key by which the list is paged: what closes first stands first.
///
/// @param closesOn closing day of the last vacancy that was shown
/// @param id its id
record ListKey(LocalDate closesOn, long id) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    static ListKey of(Vacancy vacancy) {
        return new ListKey(vacancy.offer().closesOn(), vacancy.id());
    }

    /// {@return the key that a cursor carries; empty for the beginning}
    static Optional<ListKey> parse(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        var text = TEXT.matcher(cursor);
        if (!text.matches()) {
            throw unreadable();
        }
        try {
            var closesOn = LocalDate.parse(text.group(1));
            return Optional.of(new ListKey(closesOn, Long.parseLong(text.group(2))));
        } catch (DateTimeParseException noSuchDay) {
            throw unreadable();
        }
    }

    String text() {
        return closesOn + "_" + id;
    }

    static MeentException unreadable() {
        return MeentException.invalid(List.of(Problem.of("cursor", "problem.cursor")));
    }
}
