package coop.meent.knowledge.editing;

import coop.meent.api.Problem;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.Comments.Told;
import coop.meent.knowledge.articles.Revision;
import coop.meent.knowledge.articles.State;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.writing.Paragraphs;
import coop.meent.knowledge.writing.WordDiff;
import java.util.List;

/// What the page of a text that readers do not see yet reads.
///
/// @param newest the text
/// @param html the text, safe
/// @param changes what of the body is other than what readers see; nothing when they see none
/// @param edits whether the viewer writes here
/// @param reviews whether the viewer approves here
/// @param own whether the viewer wrote any of it
/// @param missing languages in which there is no translation yet
/// @param comments of all revisions, open ones first
/// @param typed what was refused
record ReviewView(
        Article article,
        Collection collection,
        Revision newest,
        String html,
        List<WordDiff.Passage> changes,
        boolean edits,
        boolean reviews,
        boolean own,
        List<Lists.Option> missing,
        List<Told> comments,
        Typed typed,
        List<Problem> problems) {
    /// What was typed and refused.
    ///
    /// @param why about sending it back
    record Typed(String why, String comment, int paragraph) {
        static final Typed NOTHING = new Typed("", "", 0);
    }

    /// A paragraph to speak of, as the form offers it.
    record Place(int value, String label) {}

    /// {@return the paragraphs of the newest text}
    public List<Place> places() {
        return Paragraphs.toChoose(newest.body()).stream()
                .map(it -> new Place(it.no(), it.no() + ". " + it.words()))
                .toList();
    }

    public boolean archived() {
        return article.state() == State.ARCHIVED;
    }

    public boolean seen() {
        return article.state() == State.APPROVED;
    }

    /// {@return whether the viewer can ask somebody else to look}
    public boolean submits() {
        boolean somebody = collection.fourEyes() || !collection.reviewers().isEmpty();
        return edits && somebody && article.state() == State.DRAFT;
    }

    /// {@return whether the viewer can let readers see it}
    public boolean approves() {
        if (collection.fourEyes()) {
            return reviews && !own && article.state() == State.REVIEW;
        }
        return edits && !archived() && !seen();
    }

    /// {@return whether the viewer can give it back}
    public boolean sendsBack() {
        return reviews && article.state() == State.REVIEW;
    }

    /// {@return whether somebody else has to look, because the viewer wrote part of it}
    public boolean waits() {
        return own && reviews && collection.fourEyes() && article.state() == State.REVIEW;
    }
}
