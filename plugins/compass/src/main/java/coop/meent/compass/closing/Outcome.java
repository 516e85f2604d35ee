package coop.meent.compass.closing;

import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Results;

/// What a closed scan came to: all that pages, papers and files say of it.
///
/// @param set what was asked
public record Outcome(Scan scan, QuestionSet set, Results results) {}
