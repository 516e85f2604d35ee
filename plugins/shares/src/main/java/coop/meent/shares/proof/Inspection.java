package coop.meent.shares.proof;

import java.util.List;

/// What came of looking at a register.
///
/// @param entries how many were looked at
/// @param head where its chain ends, as it was recomputed
/// @param findings what is wrong, the first ones
/// @param more how many more findings there are
record Inspection(long entries, Checkpoint head, List<Finding> findings, long more) {
    Inspection {
        findings = List.copyOf(findings);
    }

    boolean holds() {
        return findings.isEmpty();
    }
}
