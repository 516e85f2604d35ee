package coop.meent.core.home;

import coop.meent.core.groups.GroupFloor;
import coop.meent.core.roles.Taken;
import java.time.LocalDate;
import java.util.List;

/// Where somebody belongs: their organisations, who invites them, the roles that they have, and
/// their groups.
public record Belongings(
        List<HomeView.TieView> ties,
        List<InvitationView> invitations,
        List<Taken> roles,
        List<GroupFloor.Own> groups) {
    /// An invitation that waits for an answer.
    ///
    /// @param role in the reader's language
    public record InvitationView(long id, String name, String path, String role, LocalDate until) {}
}
