package coop.meent.core.groups;

import coop.meent.api.Access;
import coop.meent.api.Mandate;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Viewer;
import coop.meent.core.profile.Circle;

/// Who may do what with groups.
final class GroupRules {
    /// Whoever sees any group at all.
    static final Access SEE = new Access("member, team, or guest of a group", GroupRules::seesSome);

    /// Whoever may make one.
    static final Access MAKE =
            new Access("representative or administrator of a member, or team", GroupRules::makes);

    private GroupRules() {}

    private static boolean seesSome(Viewer viewer) {
        return seesAll(viewer) || !viewer.groups().isEmpty();
    }

    /// {@return whether the viewer sees every group; a guest sees their own}
    static boolean seesAll(Viewer viewer) {
        return Circle.MEMBERS.allows(viewer);
    }

    static boolean sees(Viewer viewer, long group) {
        return seesAll(viewer) || viewer.in(group);
    }

    private static boolean makes(Viewer viewer) {
        return viewer.administrator() || viewer.mandates().stream().anyMatch(GroupRules::speaks);
    }

    private static boolean speaks(Mandate mandate) {
        return mandate.memberToday()
                && switch (mandate.role()) {
                    case REPRESENTATIVE, ADMINISTRATOR -> true;
                    case REGISTRAR, EDITOR -> false;
                };
    }

    static void keeps(Viewer viewer, KnownGroup group) {
        if (!group.keptBy(viewer)) {
            throw new MeentException(Code.FORBIDDEN, "not the keeper of group " + group.id());
        }
    }
}
