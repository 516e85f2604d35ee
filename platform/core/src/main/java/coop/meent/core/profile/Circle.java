package coop.meent.core.profile;

import coop.meent.api.Access;
import coop.meent.api.Viewer;

/// The circle in which people know each other: whoever acts for a member, and the team.
public final class Circle {
    /// The rule of pages about people.
    public static final Access MEMBERS = new Access("member or team", Circle::holds);

    private Circle() {}

    static boolean holds(Viewer viewer) {
        return viewer.member() || viewer.administrator();
    }
}
