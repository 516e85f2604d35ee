package coop.meent.compass.closing;

import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.scores.Results;
import coop.meent.compass.sets.Sets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads back what closed scans came to.
public final class Outcomes {
    private final TallyStore tallies = new TallyStore();
    private final YearStore years = new YearStore();
    private final Sets sets;

    Outcomes(Sets sets) {
        this.sets = sets;
    }

    /// {@return what it came to}
    ///
    /// @throws IllegalArgumentException while people still answer
    public Outcome find(Handle db, Scan scan) {
        if (scan.open()) {
            throw new IllegalArgumentException("still open: " + scan.id());
        }
        var set = sets.find(scan.set()).orElseThrow();
        var leftOut = years.leftOut(db, scan.id());
        var results = Results.of(asked(set, leftOut), tallies.find(db, scan.id()));
        return new Outcome(scan, set, results, leftOut);
    }

    static Questionnaire asked(QuestionSet set, Set<String> leftOut) {
        return new Questionnaire(
                set.asked().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.getKey(),
                                        it ->
                                                it.getValue().stream()
                                                        .filter(id -> !leftOut.contains(id))
                                                        .toList())));
    }
}
