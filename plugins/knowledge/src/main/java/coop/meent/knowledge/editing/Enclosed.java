package coop.meent.knowledge.editing;

import coop.meent.api.Problem;
import coop.meent.api.UploadField;
import coop.meent.knowledge.articles.Attachment;
import java.util.List;

/// The files of a form: what came with it, and what its text has already.
///
/// @param field for the next one, or with the one that waits for words
/// @param alt the words that were typed about it
/// @param there files of the text and of the article
record Enclosed(UploadField field, String alt, List<Attachment> there, List<Problem> problems) {
    public Enclosed {
        there = List.copyOf(there);
        problems = List.copyOf(problems);
    }
}
