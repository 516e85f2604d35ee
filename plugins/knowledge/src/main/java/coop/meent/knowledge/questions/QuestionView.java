package coop.meent.knowledge.questions;

import coop.meent.knowledge.articles.Reading.Titled;
import java.util.List;

/// What the page of a question reads.
///
/// @param asker their name; empty when they have left
/// @param audience for whom it is, in words
/// @param follows whether the reader hears of it
/// @param own whether the reader asked it
/// @param withdrawable whether the reader may take it back: nobody else has answered
/// @param edits whether the reader is an editor
/// @param articles what was made of it, as far as the reader may see it
/// @param drafts paths of what was made of it and nobody reads yet, for editors
/// @param collections where an editor may make an article of it
record QuestionView(
        Question question,
        String asker,
        String audience,
        List<AnswerView> answers,
        boolean follows,
        boolean own,
        boolean withdrawable,
        boolean edits,
        List<Titled> articles,
        List<String> drafts,
        List<Option> collections) {
    /// A collection to choose.
    record Option(String value, String label) {}

    /// An answer.
    ///
    /// @param name of who gave it; empty when they have left
    /// @param accepted whether it helped
    /// @param acceptable whether the reader may say so
    /// @param thankable whether the reader may still thank
    /// @param own whether the reader gave it and has not taken it back
    record AnswerView(
            Answer answer,
            String name,
            int thanks,
            boolean thanked,
            boolean accepted,
            boolean acceptable,
            boolean thankable,
            boolean own) {}
}
