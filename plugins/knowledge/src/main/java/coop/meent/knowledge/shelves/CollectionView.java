package coop.meent.knowledge.shelves;

import coop.meent.api.Audiences;
import coop.meent.api.Problem;
import java.util.List;
import java.util.Optional;

/// What the form of a collection reads.
///
/// @param collection that is changed; empty for a new one
/// @param path where it is posted
/// @param shelves to choose from
/// @param audiences to choose from
/// @param languages to choose from
/// @param people who keep it now or were ticked
/// @param moreEditors addresses as typed
/// @param moreReviewers addresses as typed
record CollectionView(
        Optional<Collection> collection,
        String path,
        CollectionForm form,
        List<Problem> problems,
        List<Option> shelves,
        List<Audiences.Choice> audiences,
        List<Option> languages,
        List<Option> people,
        String moreEditors,
        String moreReviewers) {
    /// A line of a choice.
    record Option(String value, String label) {}

    public boolean isNew() {
        return collection.isEmpty();
    }

    /// {@return the one that is changed}
    public Collection known() {
        return collection.orElseThrow();
    }
}
