package coop.meent.core.files;

import coop.meent.api.Problem;

/// What a look at a file that arrived has shown.
public sealed interface Looked {
    /// It may be kept.
    record Fine(Landed landed) implements Looked {}

    /// It may not, and the problem says why.
    record Refused(Problem problem) implements Looked {}
}
