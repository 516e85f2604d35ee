package coop.meent.orchard;

import coop.meent.api.CalendarPart;
import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What can be done with picking days.
final class PickingDesk {
    private static final int MINUTES = 120;

    private final Platform platform;
    private final PickingStore store;

    PickingDesk(Platform platform, PickingStore store) {
        this.platform = platform;
        this.store = store;
    }

    /// What somebody plans.
    ///
    /// @param until it comes back each week up to that day
    /// @param members whether it is for members alone
    record Plan(
            String title,
            String place,
            ZonedDateTime start,
            Optional<LocalDate> until,
            boolean members) {}

    Picking plan(Viewer viewer, Plan plan) {
        var planned =
                new Picking(
                        0,
                        viewer.person().orElseThrow(),
                        plan.title(),
                        plan.place(),
                        plan.start(),
                        MINUTES,
                        plan.until().orElse(plan.start().toLocalDate()),
                        plan.members(),
                        false,
                        platform.clock().instant());
        return platform.transactions().run(viewer, tx -> kept(tx, planned));
    }

    // cut: kept
    private Picking kept(Transaction tx, Picking planned) {
        long id = store.insert(tx.handle(), planned);
        tx.audit("picking.planned", Picking.TYPE + ":" + id, Map.of());
        tx.publish(Picking.TYPE, Long.toString(id));
        var kept = store.byId(tx.handle(), Set.of(id)).getFirst();
        tx.send(letter(tx, kept));
        return kept;
    }

    private Mail letter(Transaction tx, Picking it) {
        var part = platform.calendars().part(tx, it.entry(), CalendarPart.Method.REQUEST);
        var text = platform.texts().text("nl", "pickings.mail.text");
        return new Mail(it.organiser(), it.title(), text, Optional.empty()).with(part);
    }

    // end

    void change(Viewer viewer, String id, Consumer<Transaction> change) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            change.accept(tx);
                            tx.publish(Picking.TYPE, id);
                            return id;
                        });
    }

    Picking find(Viewer viewer, long id) {
        return platform.transactions().read(viewer, db -> store.byId(db, Set.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("picking " + id));
    }
}
