package coop.meent.compass.network;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.ScanSight;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Lets who leads an organisation consent to the network, and take that back.
public final class Consents {
    private final ConsentStore store = new ConsentStore();
    private final Platform platform;
    private final Clock clock;
    private final ScanSight sight;

    Consents(Platform platform, ScanSight sight, Clock clock) {
        this.platform = platform;
        this.clock = clock;
        this.sight = sight;
    }

    /// {@return how the reader's organisations stand to the network, by name}
    List<Consent> of(Handle db, Viewer viewer) {
        var since = store.of(db, viewer.organisations());
        return viewer.organisations().stream()
                .flatMap(it -> platform.organisations().find(it).stream())
                .sorted(Comparator.comparing(Organisation::name))
                .map(it ->
                        new Consent(
                                it.id(),
                                it.name(),
                                sight.leads(viewer, it.id()),
                                Optional.ofNullable(since.get(it.id()))))
                .toList();
    }

    /// {@return how one of the reader's organisations stands to the network}
    Consent of(Viewer viewer, long organisation) {
        return platform.transactions().read(viewer, db -> of(db, viewer)).stream()
                .filter(it -> it.organisation() == organisation)
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("organisation of the viewer"));
    }

    /// Lets the closed scans of the organisation count from the next release on.
    public void give(Viewer viewer, long organisation) {
        mayLead(viewer, organisation);
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var at = clock.instant();
                            if (store.give(tx.handle(), organisation, viewer.person(), at)) {
                                tx.audit("consent.given", subject(organisation), Map.of());
                            }
                            return true;
                        });
    }

    /// Takes the consent back, and every view down in which the organisation stands.
    void withdraw(Viewer viewer, long organisation) {
        mayLead(viewer, organisation);
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            store.lock(tx.handle());
                            if (store.withdraw(tx.handle(), organisation)) {
                                var at = clock.instant();
                                int views = store.takeDown(tx.handle(), organisation, at);
                                tx.audit(
                                        "consent.withdrawn",
                                        subject(organisation),
                                        Map.of("views", views));
                            }
                            return true;
                        });
    }

    private void mayLead(Viewer viewer, long organisation) {
        boolean system = viewer.kind() == Viewer.Kind.SYSTEM;
        if (!system && !viewer.organisations().contains(organisation)) {
            throw MeentException.notFound("organisation of the viewer");
        }
        if (!system && !sight.leads(viewer, organisation)) {
            throw new MeentException(Code.FORBIDDEN, "leads not organisation " + organisation);
        }
    }

    private static String subject(long organisation) {
        return "organisation:" + organisation;
    }
}
