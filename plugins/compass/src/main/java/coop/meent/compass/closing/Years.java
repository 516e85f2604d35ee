package coop.meent.compass.closing;

import coop.meent.api.Principle;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Comparison.Change;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.scores.Tally;
import coop.meent.compass.sets.Sets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Lays a closed scan beside each earlier one. That takes everybody's sheet: a year of which one
/// was erased is compared no more.
final class Years {
    private final SheetStore sheets = new SheetStore();
    private final TallyStore tallies = new TallyStore();
    private final YearStore store = new YearStore();
    private final Sets sets;

    Years(Sets sets) {
        this.sets = sets;
    }

    /// A year, whose sheets are counted once for each list of questions.
    private record Year(SheetStore sheets, Handle db, int scan, Map<Questionnaire, Tally> counted) {
        private Tally on(Questionnaire asked) {
            return counted.computeIfAbsent(asked, it -> sheets.count(db, scan, it));
        }
    }

    /// Compares a scan that was closed before.
    void compare(Handle db, Scan scan) {
        compare(db, scan, Map.of());
    }

    /// Compares a scan.
    ///
    /// @param counted what was counted of its sheets already
    void compare(Handle db, Scan scan, Map<Questionnaire, Tally> counted) {
        store.unchange(db, scan.id());
        var retired = sets.retired(scan.set().id());
        var now = new Year(sheets, db, scan.id(), new HashMap<>(counted));
        var asked = asked(db, scan);
        if (whole(now, asked)) {
            for (var earlier : store.before(db, scan)) {
                var then = new Year(sheets, db, earlier.id(), new HashMap<>());
                var askedThen = asked(db, earlier);
                if (whole(then, askedThen)) {
                    var common = asked.common(askedThen, retired);
                    store.change(
                            db, scan.id(), earlier.id(), changes(common, then.on(common), now));
                }
            }
        }
        store.compared(db, scan.id(), retired.stream().sorted().toList());
    }

    private Questionnaire asked(Handle db, Scan scan) {
        return Outcomes.asked(set(scan), store.leftOut(db, scan.id()));
    }

    private QuestionSet set(Scan scan) {
        return sets.find(scan.set()).orElseThrow();
    }

    /// Whether nobody was erased since it was closed.
    private boolean whole(Year year, Questionnaire asked) {
        long closed = tallies.respondents(year.db(), year.scan());
        return closed > 0 && closed == year.on(asked).respondents();
    }

    private static List<Change> changes(Questionnaire common, Tally then, Year now) {
        return common.questions().entrySet().stream()
                .map(it -> change(it.getKey(), it.getValue().size(), then, now.on(common)))
                .toList();
    }

    private static Change change(Principle principle, int questions, Tally then, Tally now) {
        return new Change(
                principle,
                questions,
                then.principle(principle).mean(),
                now.principle(principle).mean());
    }
}
