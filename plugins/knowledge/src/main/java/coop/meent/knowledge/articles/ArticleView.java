package coop.meent.knowledge.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the page of an article reads.
///
/// @param html safe, with the titles that this reader may see
/// @param checked on which day somebody last said that it is right
/// @param checkedBy their name; empty when they have left
/// @param staleMonths for how many months nobody looked, once readers are told; 0 before
/// @param owner the name of who looks after it; empty when nobody does
/// @param tags of the article, in the reader's words
/// @param edits whether the reader writes here
/// @param keeps whether the reader writes or reviews here
/// @param confirms whether the reader may say that it is still right
record ArticleView(
        Reading reading,
        String html,
        Optional<LocalDate> checked,
        String checkedBy,
        long staleMonths,
        String owner,
        List<Tag> tags,
        boolean edits,
        boolean keeps,
        boolean confirms) {
    /// A tag, as the search knows it and as people call it.
    record Tag(String value, String label) {}

    public Article article() {
        return reading.article();
    }

    /// {@return how many revisions the original has had since; 0 for none}
    public int behind() {
        return reading.behind().orElse(0);
    }

    /// {@return whether there is nothing yet that readers see}
    public boolean unseen() {
        return article().shown().isEmpty();
    }
}
