package coop.meent.sharing.offers;

import coop.meent.api.Audiences;
import coop.meent.api.Freshness;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Perishable;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.offers.NoteStore.Note;
import coop.meent.sharing.offers.OfferStore.Draft;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything that people do with offers; each method is one transaction.
final class OfferDesk {
    private static final int MOST_A_DAY = 30;
    private static final int MONTHS_FRESH = 6;

    private final OfferStore store = new OfferStore();
    private final NoteStore notes = new NoteStore();
    private final Transactions transactions;
    private final Audiences audiences;
    private final Freshness freshness;
    private final OfferSight sight;
    private final Clock clock;

    OfferDesk(Platform platform, OfferSight sight, Clock clock) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.freshness = platform.freshness();
        this.sight = sight;
        this.clock = clock;
    }

    /// {@return what is wrong with an offer}
    List<Problem> check(Viewer viewer, OfferForm form) {
        var problems = new ArrayList<>(form.check(LocalDate.now(clock)));
        if (!form.organisation().isEmpty()
                && (form.owner().isEmpty() || !viewer.actsFor(form.owner().getAsLong()))) {
            problems.add(Problem.of("organisation", "offers.problem.organisation"));
        }
        if (audiences.chosen(viewer, form.audience()).isEmpty()) {
            problems.add(Problem.of("audience", "offers.problem.audience"));
        }
        return problems;
    }

    /// {@return what is wrong with a message}
    List<Problem> check(Viewer viewer, String body) {
        var problems = new ArrayList<Problem>();
        if (body.isBlank()) {
            problems.add(Problem.of("body", "offers.problem.body"));
        }
        OfferForm.tooLong("body", body, OfferForm.LONGEST).ifPresent(problems::add);
        problems.addAll(often(viewer, "body"));
        return problems;
    }

    /// {@return what is wrong with more, of somebody who wrote much already}
    List<Problem> often(Viewer viewer, String field) {
        var since = clock.instant().minus(Duration.ofDays(1));
        long person = person(viewer);
        return transactions.read(viewer, db -> store.written(db, person, since)) < MOST_A_DAY
                ? List.of()
                : List.of(Problem.of(field, "offers.problem.often", MOST_A_DAY));
    }

    /// Offers something; only with a form without problems.
    long offer(Viewer viewer, OfferForm form) {
        var draft = draft(viewer, form, viewer.language());
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    var now = clock.instant();
                    long id = store.insert(db, viewer.person(), form.owner(), draft, now);
                    var offer = store.find(db, id).orElseThrow();
                    keep(tx, offer);
                    OfferNews.offered(tx, offer);
                    saved(tx, id, "offer.offered");
                    return id;
                });
    }

    private Draft draft(Viewer viewer, OfferForm form, String language) {
        return new Draft(
                OfferFilter.kind(form.kind()).orElseThrow(),
                form.wording(language),
                audiences.chosen(viewer, form.audience()).orElseThrow(),
                form.lastDay());
    }

    private void keep(Transaction tx, Offer it) {
        var owners = it.person().stream().boxed().collect(Collectors.toUnmodifiableSet());
        var due = LocalDate.now(clock).plusMonths(MONTHS_FRESH);
        var thing =
                Perishable.of(Offer.TYPE, Long.toString(it.id()), it.title(), it.path(), due)
                        .correctedAt(it.path() + "/edit")
                        .ownedBy(owners, Set.of());
        var organisation = it.organisation();
        freshness.keep(tx, organisation.isPresent() ? thing.of(organisation.getAsLong()) : thing);
    }

    /// Puts other words in the place of an offer's, and has it open again.
    void revise(Viewer viewer, long id, OfferForm form) {
        change(
                viewer,
                id,
                (tx, offer) -> {
                    var draft = draft(viewer, form, offer.wording().language());
                    store.rewrite(tx.handle(), id, draft, clock.instant());
                    keep(tx, store.find(tx.handle(), id).orElseThrow());
                    saved(tx, id, "offer.revised");
                });
    }

    /// Takes an offer off the list.
    void close(Viewer viewer, long id) {
        change(viewer, id, (tx, _) -> close(tx, id));
    }

    /// Takes an offer off the list, in a transaction of somebody who may.
    void close(Transaction tx, long id) {
        store.close(tx.handle(), id, clock.instant());
        freshness.drop(tx, Offer.TYPE, Long.toString(id));
        saved(tx, id, "offer.closed");
    }

    /// Writes to who offers, or back to who is interested; only with a text without problems.
    ///
    /// @param guest to whom who offers writes back; does not matter for others
    void write(Viewer viewer, long id, long guest, String body) {
        transactions.run(
                viewer,
                tx -> {
                    var offer = known(tx, viewer, id);
                    long me = person(viewer);
                    boolean mine = OfferSight.is(viewer, offer.person());
                    if (mine ? !talking(tx, id, guest) : !answered(offer)) {
                        throw new MeentException(Code.CONFLICT, "nobody to talk to: " + id);
                    }
                    var said =
                            new Note(
                                    0,
                                    mine ? guest : me,
                                    OptionalLong.of(me),
                                    body.strip(),
                                    clock.instant());
                    long note = notes.insert(tx.handle(), id, said);
                    OfferNews.wrote(tx, offer, note, mine ? guest : offer.person().orElseThrow());
                    return note;
                });
    }

    private boolean talking(Transaction tx, long id, long guest) {
        return guest > 0 && !notes.of(tx.handle(), id, guest).isEmpty();
    }

    private boolean answered(Offer offer) {
        return offer.person().isPresent() && offer.open(LocalDate.now(clock));
    }

    private Offer known(Transaction tx, Viewer viewer, long id) {
        return store.lock(tx.handle(), id)
                .filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("offer " + id));
    }

    /// Something that who offers does.
    @FunctionalInterface
    private interface Deed {
        void with(Transaction tx, Offer offer);
    }

    private void change(Viewer viewer, long id, Deed deed) {
        transactions.run(
                viewer,
                tx -> {
                    var offer = known(tx, viewer, id);
                    if (!OfferSight.leads(viewer, offer)) {
                        throw new MeentException(Code.FORBIDDEN, "not theirs: " + id);
                    }
                    deed.with(tx, offer);
                    return id;
                });
    }

    private static void saved(Transaction tx, long id, String action) {
        tx.audit(action, Offer.TYPE + ":" + id, Map.of());
        tx.publish(Offer.TYPE, Long.toString(id));
    }

    static long person(Viewer viewer) {
        return viewer.person()
                .orElseThrow(() -> new MeentException(Code.FORBIDDEN, "nobody in particular"));
    }
}
