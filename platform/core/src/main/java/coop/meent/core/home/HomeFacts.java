package coop.meent.core.home;

import coop.meent.api.Role;
import coop.meent.core.profile.Welcome;
import coop.meent.core.roles.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the database knows of somebody that their home shows.
///
/// @param written whether they wrote anything in their profile
/// @param lastVisit when they were here before this visit; empty at the first
/// @param aside keys of roles that they put aside
record HomeFacts(
        Welcome welcome,
        boolean written,
        List<String> offers,
        Optional<Instant> lastVisit,
        Set<String> aside,
        List<Tie> ties,
        List<Invited> invitations,
        List<Taken> roles) {
    /// A mandate of today.
    ///
    /// @param ends its last day
    /// @param alone whether nobody else speaks for the organisation after that day
    record Tie(long organisation, Role role, Optional<LocalDate> ends, boolean alone) {}

    /// An invitation that waits for an answer.
    record Invited(long id, long organisation, Role role, LocalDate until) {}
}
