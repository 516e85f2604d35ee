package coop.meent.sharing.warmth;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Notice;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Says thank you, and takes it back.
final class ThanksDesk {
    static final String KIND = "sharing.thanks";

    private final ThanksStore store = new ThanksStore();
    private final ThingStore things = new ThingStore();
    private final Platform platform;
    private final Sight sight;
    private final Clock clock;

    ThanksDesk(Platform platform, Sight sight, Clock clock) {
        this.platform = platform;
        this.sight = sight;
        this.clock = clock;
    }

    /// A loan for which its borrower can thank, or has thanked.
    ///
    /// @param given what they wrote already
    record Open(long booking, Thing thing, Optional<Thanks> given) {
        /// {@return the page of the loan}
        public String path() {
            return "/sharing/bookings/" + booking;
        }
    }

    /// {@return the loan, when the viewer borrowed it and it came back}
    Open open(Viewer viewer, long booking) {
        return platform.transactions().read(viewer, db -> open(db, viewer, booking));
    }

    private Open open(Handle db, Viewer viewer, long booking) {
        var loan =
                store.loan(db, booking)
                        .filter(ThanksStore.Loan::returned)
                        .filter(it -> viewer.signedIn() && it.borrower().equals(viewer.person()))
                        .orElseThrow(() -> MeentException.notFound("loan to thank for"));
        var thing = things.find(db, loan.thing()).orElseThrow();
        return new Open(booking, thing, store.ofBooking(db, booking));
    }

    /// {@return the id of the note}
    long thank(Viewer viewer, long booking, ThanksForm form) {
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var open = open(tx.handle(), viewer, booking);
                            long id = insert(tx.handle(), viewer, open, form);
                            tx.audit("thanks.given", open.thing().subject(), Map.of("thanks", id));
                            tell(tx, open.thing(), id);
                            return id;
                        });
    }

    private long insert(Handle db, Viewer viewer, Open open, ThanksForm form) {
        var thanks =
                new Thanks(
                        0,
                        open.booking(),
                        open.thing().id(),
                        viewer.person(),
                        form.body().strip(),
                        form.signed() ? viewer.name() : "",
                        viewer.language(),
                        clock.instant(),
                        "");
        return store.insert(db, thanks)
                .orElseThrow(() -> new MeentException(Code.CONFLICT, "thanked already"));
    }

    private static void tell(Transaction tx, Thing thing, long id) {
        var notice =
                Notice.of(KIND, Thanks.TYPE + ":" + id, thing.path() + "#thanks")
                        .saying("warmth.notice", thing.title());
        var keeper = thing.keeper();
        tx.notify(keeper.isPresent() ? notice.to(List.of(keeper.getAsLong())) : notice);
    }

    /// Takes a note away, by who wrote it.
    void withdraw(Viewer viewer, long booking) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var given =
                                    open(tx.handle(), viewer, booking)
                                            .given()
                                            .orElseThrow(() -> MeentException.notFound("thanks"));
                            store.delete(tx.handle(), given.id());
                            tx.audit("thanks.withdrawn", given.subject(), Map.of());
                            return true;
                        });
    }

    /// {@return what others said of a thing that the viewer sees}
    Slice<Thanks> of(Viewer viewer, long thing, long before, int limit) {
        var rows =
                platform.transactions()
                        .read(
                                viewer,
                                db -> {
                                    if (things.find(db, thing)
                                            .filter(it -> sight.sees(viewer, it))
                                            .isEmpty()) {
                                        throw MeentException.notFound("thing");
                                    }
                                    return store.newest(db, thing, before, limit + 1);
                                });
        return Slice.of(rows, limit, it -> Long.toString(it.id()));
    }
}
