package coop.meent.core.roles;

import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.util.Set;

/// For whom a role is meant.
public enum ForWhom {
    /// Whoever has an account.
    EVERYONE,
    /// Whoever acts for a member.
    MEMBERS,
    /// Whoever speaks for a member or runs its pages.
    REPRESENTATIVES;

    boolean includes(Viewer viewer) {
        return switch (this) {
            case EVERYONE -> viewer.signedIn();
            case MEMBERS -> viewer.member();
            case REPRESENTATIVES ->
                    viewer.mandates().stream()
                            .anyMatch(it ->
                                    it.memberToday()
                                            && Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR)
                                                    .contains(it.role()));
        };
    }
}
