package coop.meent.compass.deeds;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.People;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.Role;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.ActionStore.Filter;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanSight;
import coop.meent.compass.scans.ScanStore;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What there is to read of actions, for those whose they are.
final class Actions {
    private static final int DAY = 10;

    private final ActionStore store = new ActionStore();
    private final ScanStore scans = new ScanStore();
    private final Transactions transactions;
    private final People people;
    private final ScanSight sight;
    private final Clock clock;

    Actions(Platform platform, ScanSight sight) {
        this.transactions = platform.transactions();
        this.people = platform.people();
        this.sight = sight;
        this.clock = platform.clock();
    }

    /// {@return a scan of the viewer's}
    ///
    /// @throws MeentException when there is none, or none of theirs
    Scan scan(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> scans.find(db, (int) Math.min(id, Integer.MAX_VALUE)))
                .filter(it -> sight.belongs(viewer, it))
                .orElseThrow(() -> MeentException.notFound("scan " + id));
    }

    /// {@return a scan of the viewer's that came to something}
    Scan closed(Viewer viewer, long id) {
        var scan = scan(viewer, id);
        if (scan.open()) {
            throw new MeentException(Code.CONFLICT, "still open: scan " + id);
        }
        return scan;
    }

    Action find(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> store.find(db, id))
                .filter(it -> it.whose().includes(viewer))
                .orElseThrow(() -> MeentException.notFound("action " + id));
    }

    List<Action> ofScan(Viewer viewer, Scan scan) {
        return transactions.read(viewer, db -> store.ofScan(db, scan.id()));
    }

    Slice<Action> list(Viewer viewer, Filter filter, int limit) {
        return transactions.read(
                viewer,
                db ->
                        Slice.of(
                                store.list(db, viewer, filter, limit + 1),
                                limit,
                                it -> it.plan().due() + "." + it.id()));
    }

    /// {@return where a list goes on; the beginning for what is no cursor}
    static Optional<ActionStore.Key> key(String cursor) {
        if (!cursor.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ActionStore.Key(
                            LocalDate.parse(cursor.substring(0, DAY)),
                            Long.parseLong(cursor.substring(DAY + 1))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// {@return who may see to what is done for these}
    List<Person> owners(Action.Whose whose) {
        return whose.organisation().isPresent()
                ? people.holding(whose.organisation().getAsLong(), EnumSet.allOf(Role.class))
                : whose.person().stream().boxed().flatMap(it -> people.find(it).stream()).toList();
    }

    static Action.Whose whose(Scan scan) {
        return new Action.Whose(
                scan.organisation(),
                scan.organisation().isPresent() ? OptionalLong.empty() : scan.person());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
