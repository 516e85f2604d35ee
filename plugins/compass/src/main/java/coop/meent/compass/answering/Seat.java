package coop.meent.compass.answering;

import coop.meent.compass.scans.RespondentStore.Respondent;
import coop.meent.compass.scans.Scan;
import java.util.Map;
import java.util.Optional;

/// Where somebody sits who answers a scan, with all that they said so far.
///
/// @param respondent empty for who may answer and did not begin
/// @param answers by question
/// @param last what they said in the scan before, by question
record Seat(
        Scan scan,
        Optional<Respondent> respondent,
        Map<String, Given> answers,
        Optional<Last> last) {
    Seat {
        answers = Map.copyOf(answers);
    }

    /// What somebody said the last time.
    ///
    /// @param year in which that scan was closed
    record Last(int year, Map<String, Given> answers) {
        Last {
            answers = Map.copyOf(answers);
        }
    }

    Given given(String question) {
        return answers.getOrDefault(question, Given.NOTHING);
    }

    /// {@return who sits there}
    ///
    /// @throws IllegalStateException when nobody began
    Respondent taken() {
        return respondent.orElseThrow(() -> new IllegalStateException("nobody sits there"));
    }
}
