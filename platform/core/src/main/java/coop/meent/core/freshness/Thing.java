package coop.meent.core.freshness;

import java.time.LocalDate;
import java.util.Optional;

/// A thing as it is kept.
///
/// @param due the last day on which it may be taken for correct
/// @param stale from when on readers are told
/// @param checked when somebody last said that it is correct
record Thing(
        Key key,
        String title,
        String path,
        String edit,
        LocalDate due,
        LocalDate stale,
        Optional<LocalDate> checked) {
    boolean late(LocalDate today) {
        return !today.isBefore(stale);
    }
}
