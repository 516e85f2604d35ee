package coop.meent.compass.scans;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.scores.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Everything that who leads does with a scan, but for closing it; each method is one transaction.
public final class ScanDesk {
    private final ScanStore store = new ScanStore();
    private final Transactions transactions;
    private final ScanSight sight;
    private final JoinLinks links;
    private final Clock clock;

    ScanDesk(Platform platform, ScanSight sight, Clock clock) {
        this.transactions = platform.transactions();
        this.sight = sight;
        this.links = new JoinLinks(platform, clock);
        this.clock = clock;
    }

    /// Opens a scan, of an organisation with a link for each role.
    ///
    /// @return its id
    /// @throws MeentException when the viewer does not lead the organisation, or when one is open
    public int open(Viewer viewer, Opening opening) {
        var organisation = opening.organisation();
        if (!viewer.signedIn()) {
            throw forbidden("nobody in particular");
        }
        if (organisation.isPresent() && !sight.leads(viewer, organisation.getAsLong())) {
            throw forbidden("does not lead organisation " + organisation.getAsLong());
        }
        return transactions.run(
                viewer,
                tx -> {
                    int id =
                            store.insert(tx.handle(), viewer.person(), opening, clock.instant())
                                    .orElseThrow(() -> conflict("one is open"));
                    if (organisation.isPresent()) {
                        Arrays.stream(Role.values()).forEach(it -> links.make(tx, id, it));
                    }
                    saved(tx, id, "scan.opened");
                    return id;
                });
    }

    /// Puts another link in the place of a role's.
    void renew(Viewer viewer, int id, Role role) {
        change(
                viewer,
                id,
                (tx, scan) -> {
                    mustBeOpen(scan);
                    links.make(tx, id, role);
                    saved(tx, id, "scan.link-renewed");
                });
    }

    /// Puts the last day off, or brings it nearer.
    ///
    /// @param day empty until somebody closes it
    void until(Viewer viewer, int id, Optional<LocalDate> day) {
        change(
                viewer,
                id,
                (tx, scan) -> {
                    mustBeOpen(scan);
                    store.until(tx.handle(), id, day);
                    saved(tx, id, "scan.postponed");
                });
    }

    /// Lets the board of the federation read the results, or takes that back.
    public void share(Viewer viewer, int id, boolean shared) {
        change(
                viewer,
                id,
                (tx, scan) -> {
                    if (scan.open() || scan.organisation().isEmpty()) {
                        throw conflict("nothing to share: " + id);
                    }
                    if (scan.sharedAt().isPresent() != shared) {
                        store.shared(
                                tx.handle(),
                                id,
                                shared ? Optional.of(clock.instant()) : Optional.empty());
                        saved(tx, id, shared ? "scan.shared" : "scan.taken-back");
                    }
                });
    }

    /// Takes a scan away with all that was answered.
    void delete(Viewer viewer, int id) {
        change(
                viewer,
                id,
                (tx, _) -> {
                    links.end(tx, id);
                    store.delete(tx.handle(), id);
                    saved(tx, id, "scan.deleted");
                });
    }

    /// Something that who leads does.
    @FunctionalInterface
    private interface Deed {
        void with(Transaction tx, Scan scan);
    }

    private void change(Viewer viewer, int id, Deed deed) {
        transactions.run(
                viewer,
                tx -> {
                    var scan =
                            store.lock(tx.handle(), id)
                                    .orElseThrow(() -> MeentException.notFound("scan " + id));
                    if (!sight.leads(viewer, scan)) {
                        throw forbidden("does not lead scan " + id);
                    }
                    deed.with(tx, scan);
                    return id;
                });
    }

    private static void mustBeOpen(Scan scan) {
        if (!scan.open()) {
            throw conflict("closed: " + scan.id());
        }
    }

    private static void saved(Transaction tx, int id, String action) {
        tx.audit(action, Scan.TYPE + ":" + id, Map.of());
        tx.publish(Scan.TYPE, Integer.toString(id));
    }

    private static MeentException forbidden(String why) {
        return new MeentException(Code.FORBIDDEN, why);
    }

    private static MeentException conflict(String why) {
        return new MeentException(Code.CONFLICT, why);
    }
}
