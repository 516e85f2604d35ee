package coop.meent.core.home;

import coop.meent.api.Waiting;
import coop.meent.core.roles.Suggested;
import coop.meent.core.roles.Taken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the home of a member shows.
///
/// @param firstName how to greet them
/// @param waiting what waits, with more behind `more`
/// @param more how many others wait
/// @param since the day of the last visit, as one says it; empty at the first
/// @param fresh whether what is new came since then
/// @param mine roles that the reader has
/// @param newcomer whether they act for no organisation yet
/// @param emptySite whether the site has no organisation at all
public record HomeView(
        String firstName,
        List<WaitingView> waiting,
        int more,
        String since,
        boolean fresh,
        List<NewsView> news,
        List<Suggested> roles,
        boolean written,
        List<Taken> mine,
        List<TieView> ties,
        boolean newcomer,
        boolean administrator,
        int organisations,
        boolean emptySite) {
    /// Something that waits.
    ///
    /// @param by the last good day, as one says it; empty without one
    public record WaitingView(Waiting it, String by) {}

    /// Something new.
    public record NewsView(
            String type, String title, String path, String meta, String day, String language) {}

    /// An organisation of the reader's.
    ///
    /// @param invitePath where they let a colleague in; empty when they may not
    public record TieView(
            String name, String path, String role, Optional<LocalDate> ends, String invitePath) {}
}
