package coop.meent.compass.closing;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Principle;
import coop.meent.api.Transaction;
import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.Results;
import coop.meent.compass.sets.Sets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Works out once what a scan came to. Sheets are read one by one, so that ten thousand of them
/// take no more room than three.
public final class Closing {
    private final SheetStore sheets = new SheetStore();
    private final TallyStore tallies = new TallyStore();
    private final YearStore store = new YearStore();
    private final CloseStore closed = new CloseStore();
    private final ScanStore scans = new ScanStore();
    private final Sets sets;
    private final Years years;

    Closing(Sets sets) {
        this.sets = sets;
        this.years = new Years(sets);
    }

    /// Closes a scan that is locked; one that is closed already stays as it is.
    ///
    /// @return whether it was open
    /// @throws MeentException when nobody answered, so that there is nothing to show
    public boolean close(Transaction tx, Scan locked, Instant at) {
        if (!locked.open()) {
            return false;
        }
        var db = tx.handle();
        int id = locked.id();
        var set = sets.find(locked.set()).orElseThrow();
        var leftOut = retired(set);
        var asked = Outcomes.asked(set, leftOut);
        var tally = sheets.count(db, id, asked);
        if (tally.respondents() == 0) {
            throw new MeentException(Code.CONFLICT, "nobody answered scan " + id);
        }
        tallies.insert(db, id, tally.folded());
        var standing = standing(Results.of(asked, tally));
        if (standing.size() == Principle.values().length) {
            store.stands(db, id, standing);
        }
        closed.close(db, id, at, leftOut);
        years.compare(db, scans.find(db, id).orElseThrow(), Map.of(asked, tally));
        tx.audit("scan.closed", Scan.TYPE + ":" + id, Map.of("respondents", tally.respondents()));
        tx.publish(Scan.TYPE, Integer.toString(id));
        return true;
    }

    private Set<String> retired(QuestionSet set) {
        var retired = sets.retired(set.id());
        return set.questions().stream()
                .map(Question::id)
                .filter(retired::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Principle, Integer> standing(Results results) {
        var tenths = new EnumMap<Principle, Integer>(Principle.class);
        for (PrincipleResult it : results.principles()) {
            it.all().ifPresent(score -> tenths.put(it.principle(), Tenths.of(score)));
        }
        return tenths;
    }

    /// Lays a closed scan beside the earlier ones again, when questions were retired since.
    void compareAnew(Transaction tx, Scan locked) {
        if (!locked.open()) {
            years.compare(tx.handle(), locked);
        }
    }
}
