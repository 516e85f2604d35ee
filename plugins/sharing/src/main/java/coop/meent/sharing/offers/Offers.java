package coop.meent.sharing.offers;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.offers.NoteStore.Note;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What there is to read of offers, for who may.
final class Offers {
    private final OfferStore store = new OfferStore();
    private final NoteStore notes = new NoteStore();
    private final Transactions transactions;
    private final OfferSight sight;
    private final Clock clock;

    Offers(Transactions transactions, OfferSight sight, Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.clock = clock;
    }

    /// An offer with what the viewer and who offers said; all of it for who offers.
    record Page(Offer offer, List<Note> notes) {}

    Slice<Offer> list(Viewer viewer, OfferFilter filter, int limit) {
        return transactions.read(
                viewer,
                db ->
                        Slice.of(
                                store.list(db, sight.binds(viewer), filter, today(), limit + 1),
                                limit,
                                it -> Long.toString(it.id())));
    }

    /// {@return an offer that the viewer may see}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    Page page(Viewer viewer, long id) {
        return transactions
                .read(
                        viewer,
                        db ->
                                store.find(db, id)
                                        .filter(it -> sight.sees(viewer, it))
                                        .map(it -> new Page(it, notes(db, viewer, it))))
                .orElseThrow(() -> MeentException.notFound("offer " + id));
    }

    private List<Note> notes(Handle db, Viewer viewer, Offer offer) {
        if (viewer.person().isEmpty()) {
            return List.of();
        }
        boolean mine = OfferSight.is(viewer, offer.person());
        return notes.of(db, offer.id(), mine ? 0 : viewer.person().getAsLong());
    }

    /// {@return an offer of the viewer's side}
    Offer led(Viewer viewer, long id) {
        var offer = page(viewer, id).offer();
        if (!OfferSight.leads(viewer, offer)) {
            throw new MeentException(Code.FORBIDDEN, "not theirs: " + offer.subject());
        }
        return offer;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
