package coop.meent.knowledge.shelves;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may read, edit and review what. Asked with the collection in hand it needs no query; lists
/// ask the same in SQL.
public final class Sight {
    /// Whether the viewer may read the articles of the collection `c`, with what [#binds] gives.
    public static final String READS =
            """
            (:team
             OR c.archived_at IS NULL AND c.audience = ANY(:terms)
             OR EXISTS (SELECT FROM knowledge.keeper k
                         WHERE k.collection = c.id AND k.person = :me))
            """;

    /// Whether the viewer is an editor of the collection `c`.
    public static final String EDITS =
            """
            (:team
             OR EXISTS (SELECT FROM knowledge.keeper k
                         WHERE k.collection = c.id AND k.person = :me AND k.part = 'EDITOR'))
            """;

    private static final long NOBODY = -1;

    private final Audiences audiences;

    public Sight(Audiences audiences) {
        this.audiences = audiences;
    }

    /// {@return whether the viewer may read what the collection shows}
    public boolean reads(Viewer viewer, Collection collection) {
        return keeps(viewer, collection)
                || (!collection.archived()
                        && audiences.admits(viewer, Set.of(collection.audience())));
    }

    /// {@return whether the viewer writes in the collection}
    public boolean edits(Viewer viewer, Collection collection) {
        return viewer.administrator() || among(viewer, collection.editors());
    }

    /// {@return whether the viewer approves what others wrote in the collection}
    public boolean reviews(Viewer viewer, Collection collection) {
        return viewer.administrator() || among(viewer, collection.reviewers());
    }

    /// {@return whether the viewer edits or reviews: sees drafts, revisions and decisions}
    public boolean keeps(Viewer viewer, Collection collection) {
        return edits(viewer, collection) || reviews(viewer, collection);
    }

    /// {@return who may find what the collection shows}
    public static Set<Audience> audience(Collection collection) {
        return collection.archived()
                ? keepers(collection)
                : Stream.concat(Stream.of(collection.audience()), keepers(collection).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return who edits or reviews the collection}
    public static Set<Audience> keepers(Collection collection) {
        var persons =
                Stream.concat(collection.editors().stream(), collection.reviewers().stream())
                        .map(Audience::person);
        return Stream.concat(Stream.of(Audience.TEAM), persons)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return what [#READS] and [#EDITS] compare with; `terms` is an array of text}
    public Map<String, Object> binds(Viewer viewer) {
        return Map.of(
                "team", viewer.administrator(),
                "terms", audiences.terms(viewer).toArray(String[]::new),
                "me", viewer.person().orElse(NOBODY));
    }

    private static boolean among(Viewer viewer, Set<Long> persons) {
        return viewer.person().isPresent() && persons.contains(viewer.person().getAsLong());
    }
}
