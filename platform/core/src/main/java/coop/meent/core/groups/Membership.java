package coop.meent.core.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Somebody's days in a group.
///
/// @param starts first day
/// @param ends last day; empty until further notice
/// @param counts whether it counts on the day that was asked for
/// @param organisations for which the person acts on that day
record Membership(
        long id,
        long group,
        long person,
        String name,
        LocalDate starts,
        Optional<LocalDate> ends,
        boolean counts,
        List<Long> organisations) {
    Membership {
        organisations = List.copyOf(organisations);
    }
}
