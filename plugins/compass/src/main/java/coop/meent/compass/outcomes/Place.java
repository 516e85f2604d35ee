package coop.meent.compass.outcomes;

import coop.meent.api.Viewer;
import coop.meent.compass.scans.Scan;

/// A scan whose results somebody may read, and from where they read.
///
/// @param path of what they came by, without language: the scan's own, or their link
/// @param belongs whether they are a colleague, or the owner of a scan for oneself
record Place(Scan scan, Viewer viewer, String path, boolean belongs) {
    /// {@return the address of the results, without language}
    String results() {
        return path + "/results";
    }

    boolean byLink() {
        return !path.equals(scan.path());
    }
}
