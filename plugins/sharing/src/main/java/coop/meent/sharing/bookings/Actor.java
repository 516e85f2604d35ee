package coop.meent.sharing.bookings;

import coop.meent.api.Viewer;
import java.util.OptionalLong;

/// Who asks for something here: a viewer, or a guest who came by the link in a mail.
///
/// @param viewer of the request; a visitor for a guest
/// @param guest the guest's id; empty for all others
public record Actor(Viewer viewer, OptionalLong guest) {
    public static Actor of(Viewer viewer) {
        return new Actor(viewer, OptionalLong.empty());
    }

    /// A guest whose link was checked.
    public static Actor guest(Viewer visitor, long guest) {
        return new Actor(visitor, OptionalLong.of(guest));
    }
}
