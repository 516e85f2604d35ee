package coop.meent.knowledge.questions;

import java.util.List;

/// A question as a viewer meets it.
///
/// @param follows whether the viewer hears of it
/// @param edits whether the viewer is an editor of anything, or of the team
/// @param articles ids of what was made of it, drafts too
record Met(Question question, boolean follows, boolean edits, List<Long> articles) {
    Met {
        articles = List.copyOf(articles);
    }
}
