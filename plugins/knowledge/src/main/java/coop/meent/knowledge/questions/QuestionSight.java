package coop.meent.knowledge.questions;

import coop.meent.api.Audiences;
import coop.meent.api.Viewer;
import java.util.OptionalLong;
import java.util.Set;

/// Who may see which question. Lists ask the same in SQL.
final class QuestionSight {
    private final Audiences audiences;

    QuestionSight(Audiences audiences) {
        this.audiences = audiences;
    }

    boolean sees(Viewer viewer, Question question) {
        return !question.withdrawn()
                && (viewer.administrator()
                        || is(viewer, question.asker())
                        || (question.hidden().isEmpty()
                                && audiences.admits(viewer, Set.of(question.audience()))));
    }

    boolean sees(Viewer viewer, Answer answer) {
        return !answer.withdrawn()
                && (answer.hidden().isEmpty()
                        || viewer.administrator()
                        || is(viewer, answer.author()));
    }

    static boolean is(Viewer viewer, OptionalLong person) {
        return viewer.signedIn() && person.isPresent() && person.equals(viewer.person());
    }
}
