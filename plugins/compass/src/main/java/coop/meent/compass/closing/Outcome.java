package coop.meent.compass.closing;

import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Results;
import java.util.Set;

/// What a closed scan came to: all that pages, papers and files say of it.
///
/// @param set what was asked, also what is left out
/// @param leftOut ids of questions that were retired while people answered: they are in no result,
///   whatever was answered to them
public record Outcome(Scan scan, QuestionSet set, Results results, Set<String> leftOut) {
    public Outcome {
        leftOut = Set.copyOf(leftOut);
    }
}
