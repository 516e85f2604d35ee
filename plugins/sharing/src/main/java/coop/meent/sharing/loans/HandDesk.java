package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.FileKind;
import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.StoredFile;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.BookingDesk;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.bookings.Step;
import coop.meent.sharing.loans.Handing.Moment;
import coop.meent.sharing.things.Sight;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Hands things over and takes them back, with what was seen of them.
public final class HandDesk {
    static final String SHELF = "loans";
    private static final long LARGEST = 12_000_000;

    private final HandStore store = new HandStore();
    private final Platform platform;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final Sight sight;
    private final Clock clock;

    HandDesk(Platform platform, Bookings bookings, BookingDesk desk, Sight sight) {
        this.platform = platform;
        this.bookings = bookings;
        this.desk = desk;
        this.sight = sight;
        this.clock = platform.clock();
    }

    FileShelf shelf() {
        return FileShelf.of(SHELF, Access.SIGNED_IN, this::reads).taking(FileKind.IMAGE, LARGEST);
    }

    // the parties of the loan, and until it is kept who sent it
    private boolean reads(Viewer viewer, StoredFile file) {
        var parties = platform.transactions().read(viewer, db -> store.parties(db, file.id()));
        return parties.map(it ->
                        viewer.actsFor(it.organisation())
                                || (it.borrower().isPresent()
                                        && it.borrower().equals(viewer.person())))
                .orElseGet(
                        () -> file.person().isPresent() && file.person().equals(viewer.person()));
    }

    /// {@return a loan that the viewer decides on}
    Bookings.Found owned(Viewer viewer, long id) {
        var found = bookings.find(Actor.of(viewer), id);
        if (!sight.manages(viewer, found.thing())) {
            throw new MeentException(Code.FORBIDDEN, "not theirs to decide: booking " + id);
        }
        return found;
    }

    /// {@return what is wrong with the form, and with the code in it}
    List<Problem> check(Viewer viewer, long booking, HandForm form) {
        var problems = form.check();
        if (form.known() && form.code().isEmpty()) {
            return problems;
        }
        var code = platform.transactions().read(viewer, db -> store.code(db, booking));
        if (code.filter(it -> it.equals(form.code())).isEmpty()) {
            var key = form.code().isEmpty() ? "loans.problem.code.none" : "loans.problem.code";
            problems.add(Problem.of("code", key));
        }
        return problems;
    }

    /// The thing goes out.
    Booking handOver(Viewer viewer, long id, HandForm form, Optional<StoredFile> photo) {
        return move(viewer, id, form, new Way(Moment.OUT, Step.HAND_OVER, photo));
    }

    /// The thing is back.
    Booking takeBack(Viewer viewer, long id, HandForm form, Optional<StoredFile> photo) {
        return move(viewer, id, form, new Way(Moment.BACK, Step.RETURN, photo));
    }

    private record Way(Moment moment, Step step, Optional<StoredFile> photo) {}

    private Booking move(Viewer viewer, long id, HandForm form, Way way) {
        var thing = owned(viewer, id).thing();
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            way.photo().ifPresent(it -> platform.files().keep(tx, it));
                            var moved = desk.step(tx, Actor.of(viewer), id, way.step());
                            var deposit = form.cents(thing.conditions().depositCents());
                            store.insert(
                                    tx.handle(),
                                    new Handing(
                                            id,
                                            way.moment(),
                                            form.seen(),
                                            form.note(),
                                            way.photo().map(StoredFile::id),
                                            deposit,
                                            !form.code().isEmpty(),
                                            viewer.person(),
                                            clock.instant()));
                            return moved;
                        });
    }

    /// It was never fetched.
    Booking noShow(Viewer viewer, long id) {
        owned(viewer, id);
        return platform.transactions()
                .run(viewer, tx -> desk.step(tx, Actor.of(viewer), id, Step.NO_SHOW));
    }

    /// {@return the code that the borrower shows; empty when there is none}
    public Optional<String> code(Viewer viewer, long booking) {
        return platform.transactions().read(viewer, db -> store.code(db, booking));
    }

    List<Handing> of(Viewer viewer, long booking) {
        return platform.transactions().read(viewer, db -> store.of(db, booking));
    }

    /// {@return what opens the form of the hand-over with the code filled in}
    public String address(long booking, String code, String language) {
        var path = "/sharing/bookings/" + booking + "/hand-over?code=" + code;
        return platform.links().absolute(path, language);
    }
}
