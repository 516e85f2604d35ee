package coop.meent.core.groups;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Viewer;
import coop.meent.core.groups.KnownGroup.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes what pages show of groups.
final class GroupViews {
    private final Organisations organisations;
    private final Clock clock;

    GroupViews(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    GroupView of(Viewer viewer, MemberDesk.Shown shown) {
        var group = shown.group();
        var members = shown.members();
        return new GroupView(
                group,
                members.items().stream().map(it -> member(viewer, group, it)).toList(),
                members.next().map(it -> group.path() + "?after=" + it).orElse(""),
                shown.former().stream().map(it -> member(viewer, group, it)).toList(),
                viewer.in(group.id()),
                group.keptBy(viewer),
                group.closed(today()),
                GroupRules.seesAll(viewer));
    }

    MemberView member(Viewer viewer, KnownGroup group, Membership it) {
        boolean open = it.ends().filter(today()::isAfter).isEmpty();
        return new MemberView(
                it.name(),
                GroupRules.seesAll(viewer) && !it.organisations().isEmpty()
                        ? "/people/" + it.person()
                        : "",
                names(it),
                it.starts(),
                it.ends(),
                post(group, it),
                state(it),
                open && group.keptBy(viewer) ? group.path() + "/members/" + it.id() : "");
    }

    String names(Membership it) {
        return it.organisations().stream()
                .flatMap(id -> organisations.find(id).stream())
                .map(Organisation::name)
                .collect(Collectors.joining(", "));
    }

    private static String post(KnownGroup group, Membership it) {
        if (is(group.keeper(), it)) {
            return "keeper";
        }
        return is(group.deputy(), it) ? "deputy" : "";
    }

    private static boolean is(Optional<Post> post, Membership it) {
        return post.filter(one -> one.person() == it.person()).isPresent();
    }

    private String state(Membership it) {
        if (it.counts()) {
            return "counts";
        }
        return it.starts().isAfter(today()) ? "later" : "idle";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
