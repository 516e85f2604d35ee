package coop.meent.core.groups;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.Viewer;
import coop.meent.core.groups.KnownGroup.Post;
import java.util.Optional;
import java.util.Set;

/// What people hear of groups: that they were added, that they keep one now, that somebody left.
final class GroupNews {
    private static final String KIND = "core.groups";

    private GroupNews() {}

    static NoticeKind kind() {
        return new NoticeKind(
                KIND,
                "notices.groups.label",
                "notices.groups.explanation",
                NoticeKind.Channel.NOW,
                NoticeKind.Sight.each((viewer, id) -> GroupRules.sees(viewer, Long.parseLong(id))));
    }

    static Optional<Notice> added(Viewer by, KnownGroup group, long person, long membership) {
        return to(by, person, group, "added:" + membership)
                .map(it -> it.saying("notices.groups.added", group.name(), by.name()));
    }

    static Optional<Notice> kept(Viewer by, KnownGroup group, long person, String moment) {
        return to(by, person, group, "kept:" + moment)
                .map(it -> it.saying("notices.groups.kept", group.name(), by.name()));
    }

    static Optional<Notice> left(Viewer by, KnownGroup group, Membership gone) {
        return group.acting()
                .filter(it -> it.person() != gone.person())
                .or(() -> group.deputy().filter(Post::counts))
                .filter(it -> it.person() != gone.person())
                .flatMap(it -> to(by, it.person(), group, "left:" + gone.id()))
                .map(it -> it.saying("notices.groups.left", gone.name(), group.name()));
    }

    private static Optional<Notice> to(Viewer by, long person, KnownGroup group, String key) {
        if (!by.signedIn() || by.person().orElse(0) == person) {
            return Optional.empty();
        }
        return Optional.of(
                Notice.of(KIND, "group:" + group.id(), group.path()).to(Set.of(person)).once(key));
    }
}
