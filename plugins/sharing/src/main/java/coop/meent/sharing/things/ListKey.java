package coop.meent.sharing.things;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The key by which a list is paged: the nearest first where there is a distance, else the newest.
///
/// @param metres of the last thing that was shown
/// @param id of that thing
record ListKey(OptionalLong metres, long id) {
    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,9})_)?(\\d{1,18})");

    /// {@return the key that a cursor carries; empty for the beginning}
    ///
    /// @param near whether the list goes by distance
    static Optional<ListKey> parse(String cursor, boolean near) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        var text = TEXT.matcher(cursor);
        if (!text.matches() || near != (text.group(1) != null)) {
            throw MeentException.invalid(List.of(Problem.of("cursor", "things.problem.cursor")));
        }
        var metres = near ? OptionalLong.of(Long.parseLong(text.group(1))) : OptionalLong.empty();
        return Optional.of(new ListKey(metres, Long.parseLong(text.group(2))));
    }

    String text() {
        return metres.isPresent() ? metres.getAsLong() + "_" + id : Long.toString(id);
    }
}
