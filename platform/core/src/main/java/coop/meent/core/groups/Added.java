package coop.meent.core.groups;

import coop.meent.api.Problem;
import coop.meent.core.groups.CandidateStore.Candidate;
import java.util.List;

/// What became of adding somebody to a group.
sealed interface Added {
    record Done(long membership) implements Added {}

    record Refused(List<Problem> problems) implements Added {
        static Refused because(String field, String key, Object... arguments) {
            return new Refused(List.of(Problem.of(field, key, arguments)));
        }
    }

    /// Several people, or one whose name was not written in full: somebody has to choose.
    record Which(List<Candidate> candidates) implements Added {}
}
