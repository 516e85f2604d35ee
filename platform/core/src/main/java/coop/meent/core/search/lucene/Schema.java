package coop.meent.core.search.lucene;

import coop.meent.core.search.language.TextAnalysis;
import org.apache.lucene.util.Version;

/// What an index must agree with to be read: fields, analysis and Lucene.
final class Schema {
    /// Raise it when [Fields] change.
    private static final int FIELDS = 3;

    private Schema() {}

    static String hash() {
        return FIELDS + "." + TextAnalysis.version() + "." + Version.LATEST.major;
    }
}
