package coop.meent.core.groups;

import coop.meent.core.membership.Folded;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What is written of a group.
///
/// @param description in Markdown
/// @param ends last day
record GroupData(
        String name,
        String description,
        OptionalLong keeper,
        OptionalLong deputy,
        boolean alsoGuests,
        Optional<LocalDate> ends) {
    /// {@return the name as it is compared and searched}
    String norm() {
        return folded(name);
    }

    static String folded(String typed) {
        return String.join(" ", Folded.words(typed));
    }
}
