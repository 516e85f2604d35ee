package coop.meent.compass.scans;

import coop.meent.api.PluginSettings;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.Set;

/// Who may do what with a scan. The team of the site runs the machine: it reads no scan that was
/// not shared.
public final class ScanSight {
    static final Set<Role> LEADING = Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    private final PluginSettings settings;

    public ScanSight(PluginSettings settings) {
        this.settings = settings;
    }

    /// {@return whether the viewer may open a scan of the organisation, and all that comes with it}
    public boolean leads(Viewer viewer, long organisation) {
        return viewer.holds(organisation, LEADING);
    }

    /// {@return whether the viewer leads the scan: invites, closes, shares, takes it away}
    public boolean leads(Viewer viewer, Scan scan) {
        return scan.organisation().isPresent()
                ? leads(viewer, scan.organisation().getAsLong())
                : owns(viewer, scan);
    }

    /// {@return whether the viewer belongs to those whose scan it is. Who answered belongs to them
    /// too: that stands in the database, and [RespondentStore] tells}
    public boolean belongs(Viewer viewer, Scan scan) {
        return scan.organisation().isPresent()
                ? viewer.organisations().contains(scan.organisation().getAsLong())
                : owns(viewer, scan);
    }

    /// {@return whether the viewer reads the results because they were shared with the board}
    public boolean reads(Viewer viewer, Scan scan) {
        return !scan.open() && scan.sharedAt().isPresent() && board(viewer);
    }

    /// {@return whether the viewer sits on the board of the federation, or is of its team}
    public boolean board(Viewer viewer) {
        return viewer.administrator()
                || settings.number("boardGroup")
                        .map(BigDecimal::longValue)
                        .filter(viewer::in)
                        .isPresent();
    }

    private static boolean owns(Viewer viewer, Scan scan) {
        OptionalLong person = viewer.person();
        return person.isPresent() && person.equals(scan.person());
    }
}
