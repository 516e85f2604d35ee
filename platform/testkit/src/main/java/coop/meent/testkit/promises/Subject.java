package coop.meent.testkit.promises;

import coop.meent.core.plugins.Manifest;
import coop.meent.core.web.Contribution;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.util.Optional;

/// The plugin that is looked at, on a site where it runs.
///
/// @param site with it
/// @param classes its classes and resources
/// @param manifest what it says of itself
public record Subject(Site site, Path classes, Manifest manifest) {
    public static Subject of(Site site, Path classes) {
        return new Subject(site, classes, Manifest.in(classes));
    }

    String id() {
        return manifest.id();
    }

    /// {@return what it brings; empty while it is switched off}
    Optional<Contribution> contribution() {
        return site.contributions().stream().filter(it -> it.owner().equals(id())).findFirst();
    }

    /// Switches it, and waits until that is done.
    ///
    /// @param wanted `enabled` or `disabled`
    void want(String wanted) {
        try (var office = site.office()) {
            if (!office.plugins().want(id(), wanted)) {
                throw new AssertionError("there is no plugin " + id() + " on this site");
            }
        }
        site.settled();
    }
}
