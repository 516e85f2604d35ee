package coop.meent.core.profile;

import coop.meent.api.Viewer;
import coop.meent.core.profile.Profile.SeenBy;

/// What a viewer may see of somebody.
enum Sight {
    /// Not even that they are here.
    NOTHING,
    /// The name and the organisations, which members read on the pages of those too.
    NAME,
    /// All that the profile tells.
    ALL;

    static Sight of(Viewer viewer, PersonCard card) {
        boolean self = viewer.person().isPresent() && viewer.person().getAsLong() == card.id();
        boolean colleague =
                card.ties().stream()
                        .anyMatch(tie -> viewer.organisations().contains(tie.organisation()));
        if (self || colleague) {
            return ALL;
        }
        if (!Circle.holds(viewer) || card.ties().isEmpty()) {
            return NOTHING;
        }
        return card.profile().seenBy() == SeenBy.MEMBERS ? ALL : NAME;
    }
}
