package coop.meent.compass.scans;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.ListStore.Count;
import coop.meent.compass.scans.ListStore.Listed;
import coop.meent.compass.scans.RespondentStore.Respondent;
import coop.meent.compass.scores.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What there is to read of scans, for who may.
final class Scans {
    private final ScanStore store = new ScanStore();
    private final ListStore lists = new ListStore();
    private final RespondentStore respondents = new RespondentStore();
    private final Transactions transactions;
    private final ScanSight sight;
    private final JoinLinks links;
    private final Clock clock;

    Scans(Platform platform, ScanSight sight) {
        this.transactions = platform.transactions();
        this.sight = sight;
        this.clock = platform.clock();
        this.links = new JoinLinks(platform, clock);
    }

    /// A scan as somebody sees it.
    ///
    /// @param mine as whom they answer it
    /// @param counts how many answer in each role; only for who leads an open one
    /// @param links the paths of the roles' links; only for who leads an open one
    record Page(
            Scan scan,
            boolean leads,
            Optional<Respondent> mine,
            Map<Role, Count> counts,
            Map<Role, String> links) {}

    Slice<Listed> list(Viewer viewer, long before, int limit) {
        if (!viewer.signedIn()) {
            return new Slice<>(List.of(), Optional.empty());
        }
        var rows =
                transactions.read(
                        viewer,
                        db ->
                                lists.list(
                                        db,
                                        viewer.person().orElse(0),
                                        viewer.organisations(),
                                        before,
                                        limit + 1));
        return Slice.of(rows, limit, it -> Integer.toString(it.scan().id()));
    }

    List<Listed> waiting(Viewer viewer, int limit) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        long person = viewer.person().orElse(0);
        return transactions.read(
                viewer, db -> lists.waiting(db, person, viewer.organisations(), limit));
    }

    /// {@return a scan that the viewer may know of}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    Page page(Viewer viewer, int id) {
        return transactions
                .read(viewer, db -> store.find(db, id).flatMap(it -> page(db, viewer, it)))
                .orElseThrow(() -> MeentException.notFound("scan " + id));
    }

    private Optional<Page> page(Handle db, Viewer viewer, Scan scan) {
        var mine =
                viewer.person().isPresent()
                        ? respondents.of(db, scan.id(), viewer.person().getAsLong())
                        : Optional.<Respondent>empty();
        boolean leads = sight.leads(viewer, scan);
        if (!sight.belongs(viewer, scan) && mine.isEmpty() && !sight.reads(viewer, scan)) {
            return Optional.empty();
        }
        boolean inviting = leads && scan.open() && scan.organisation().isPresent();
        return Optional.of(
                new Page(
                        scan,
                        leads,
                        mine,
                        inviting ? lists.counts(db, scan.id()) : Map.of(),
                        inviting ? links.of(db, scan.id()) : Map.of()));
    }

    /// {@return a scan that the viewer leads}
    ///
    /// @throws MeentException when they may not know of it, or do not lead it
    Page led(Viewer viewer, int id) {
        var page = page(viewer, id);
        if (!page.leads()) {
            throw new MeentException(Code.FORBIDDEN, "does not lead scan " + id);
        }
        return page;
    }

    /// {@return the newest scan of an organisation or, without one, of the viewer}
    Optional<Scan> newest(Viewer viewer, OptionalLong organisation) {
        long person = viewer.person().orElse(0);
        return transactions.read(viewer, db -> lists.newest(db, organisation, person));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
