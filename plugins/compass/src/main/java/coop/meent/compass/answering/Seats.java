package coop.meent.compass.answering;

import coop.meent.api.IssuedPass;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.answering.SeatStore.Place;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanSight;
import coop.meent.compass.sets.Sets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Finds who answers what: by the link that somebody has, or by who they are.
final class Seats {
    /// Who comes by a link, whoever they are besides: their answers are tied to nobody.
    static final Viewer LINK = Viewer.system("compass.answer");

    private final SeatStore seats = new SeatStore();
    private final AnswerStore answers = new AnswerStore();
    private final Transactions transactions;
    private final Sets sets;
    private final ScanSight sight;
    private final ZoneId zone;

    Seats(Platform platform, Sets sets, ScanSight sight) {
        this.transactions = platform.transactions();
        this.sets = sets;
        this.sight = sight;
        this.zone = platform.clock().getZone();
    }

    /// {@return the seat to which the respondent's own link leads}
    Seat of(IssuedPass pass) {
        long respondent = Long.parseLong(pass.claim("respondent"));
        return transactions
                .read(LINK, db -> seats.find(db, respondent).map(it -> seat(db, it)))
                .orElseThrow(() -> new MeentException(Code.GONE, "respondent " + respondent));
    }

    /// {@return the seat of a person, empty when they did not begin; only for who belongs to those
    /// whose scan it is, or began by a link}
    Seat of(Viewer viewer, long scan) {
        return transactions
                .read(
                        viewer,
                        db ->
                                scan > Integer.MAX_VALUE
                                        ? Optional.<Seat>empty()
                                        : seats.of(db, (int) scan, viewer.person())
                                                .map(it -> seat(db, it)))
                .filter(it -> it.respondent().isPresent() || sight.belongs(viewer, it.scan()))
                .orElseThrow(() -> MeentException.notFound("scan " + scan));
    }

    /// {@return the scan of a role's link, and the viewer as one who answers it already}
    Place place(Viewer viewer, int scan) {
        return transactions
                .read(viewer, db -> seats.of(db, scan, viewer.person()))
                .orElseThrow(() -> new MeentException(Code.GONE, "scan " + scan));
    }

    private Seat seat(Handle db, Place place) {
        var said = place.respondent().map(it -> answers.of(db, it.id())).orElse(Map.of());
        return new Seat(place.scan(), place.respondent(), said, last(db, place));
    }

    private Optional<Seat.Last> last(Handle db, Place place) {
        var person = place.respondent().flatMap(it -> it.person().stream().boxed().findFirst());
        if (person.isEmpty()) {
            return Optional.empty();
        }
        var past = answers.last(db, place.scan(), person.get());
        if (past.isEmpty()) {
            return Optional.empty();
        }
        var byQuestion = new HashMap<String, Given>();
        past.forEach(it -> byQuestion.put(it.question(), it.given()));
        int year = past.getFirst().closedAt().atZone(zone).getYear();
        return Optional.of(new Seat.Last(year, byQuestion));
    }

    /// {@return what the scan asks, as somebody reads it}
    Asking asking(Scan scan, String language) {
        return Asking.of(set(scan), sets.retired(scan.set().id()), reader(scan, language));
    }

    /// {@return what the scan ever asked, with what was retired since}
    Asking everything(Scan scan, String language) {
        return Asking.of(set(scan), Set.of(), reader(scan, language));
    }

    private Asking.Reader reader(Scan scan, String language) {
        int year = scan.openedAt().atZone(zone).getYear();
        return new Asking.Reader(scan.profile().situations(year), language);
    }

    /// {@return whether the scan ever asked it; it may have been retired since}
    boolean asked(Scan scan, String question) {
        return set(scan).questions().stream().anyMatch(it -> it.id().equals(question));
    }

    private QuestionSet set(Scan scan) {
        return sets.find(scan.set())
                .orElseThrow(() -> new IllegalStateException("no set " + scan.set()));
    }
}
