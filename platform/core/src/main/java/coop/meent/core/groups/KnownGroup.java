package coop.meent.core.groups;

import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A group, as it is today.
///
/// @param description in Markdown
/// @param starts first day
/// @param ends last day; empty until further notice
/// @param size how many count in it
record KnownGroup(
        long id,
        String name,
        String description,
        Optional<Post> keeper,
        Optional<Post> deputy,
        boolean alsoGuests,
        LocalDate starts,
        Optional<LocalDate> ends,
        int size) {
    /// Somebody with a task in the group.
    ///
    /// @param counts whether they count in the group today; who does not cannot act for it
    record Post(long person, String name, boolean counts) {
        boolean isOf(Viewer viewer) {
            return viewer.person().equals(OptionalLong.of(person));
        }
    }

    /// {@return who acts for it: the keeper, or else the deputy}
    public Optional<Post> acting() {
        return Stream.of(keeper, deputy).flatMap(Optional::stream).filter(Post::counts).findFirst();
    }

    OptionalLong keeperId() {
        return id(keeper);
    }

    OptionalLong deputyId() {
        return id(deputy);
    }

    private static OptionalLong id(Optional<Post> post) {
        return post.map(it -> OptionalLong.of(it.person())).orElse(OptionalLong.empty());
    }

    /// {@return whether the viewer may change it}
    boolean keptBy(Viewer viewer) {
        return viewer.administrator() || acting().filter(it -> it.isOf(viewer)).isPresent();
    }

    /// {@return whether it is over on that day}
    boolean closed(LocalDate day) {
        return ends.filter(day::isAfter).isPresent();
    }

    /// {@return the address of its page}
    public String path() {
        return "/groups/" + id;
    }
}
