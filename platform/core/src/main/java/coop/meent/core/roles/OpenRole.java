package coop.meent.core.roles;

import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A role that the team wrote.
///
/// @param effort how much it asks, in words
/// @param language in which it is written
/// @param until last day on which it makes sense
/// @param suits tags: it comes first for who has one of them; for everybody when there is none
/// @param needed how many people can have it
public record OpenRole(
        long id,
        String title,
        String text,
        String effort,
        String language,
        Optional<LocalDate> until,
        List<String> suits,
        ForWhom forWhom,
        int needed,
        boolean closed) {
    public OpenRole {
        suits = List.copyOf(suits);
    }

    /// {@return the name under which somebody puts it aside}
    public String key() {
        return "core:" + id;
    }

    /// {@return whether it can be taken on that day}
    public boolean open(LocalDate today) {
        return !closed && until.map(last -> !today.isAfter(last)).orElse(true);
    }

    /// {@return whether it is meant for the viewer}
    public boolean isFor(Viewer viewer) {
        return forWhom.includes(viewer);
    }
}
