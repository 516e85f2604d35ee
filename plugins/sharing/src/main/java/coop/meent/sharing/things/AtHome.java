package coop.meent.sharing.things;

import coop.meent.api.Access;
import coop.meent.api.Fragment;
import coop.meent.api.Mandate;
import coop.meent.api.Platform;
import coop.meent.api.RoleIdea;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What lending has for pages of others: what an organisation lends, and the idea to begin with it.
final class AtHome {
    private static final int MOST = 4;

    private final Things things;
    private final Views views;
    private final Texts texts;

    AtHome(Platform platform, Things things, Views views) {
        this.things = things;
        this.views = views;
        this.texts = platform.texts();
    }

    /// {@return what an organisation lends, on its page}
    Fragment fragment() {
        return new Fragment(
                "organisation.page", Access.EVERYONE, "sharing/things/fragment.peb", this::of);
    }

    private Optional<Map<String, ?>> of(Viewer viewer, String organisation) {
        var found = things.of(viewer, Long.parseLong(organisation), MOST);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Map.of(
                                "things",
                                views.all(found, viewer),
                                "all",
                                "/sharing?organisation=" + organisation));
    }

    /// {@return the idea to lend something, for who acts for a member that lends nothing yet}
    List<RoleIdea> roles(Viewer viewer) {
        var lending =
                viewer.mandates().stream()
                        .filter(Mandate::memberToday)
                        .map(Mandate::organisation)
                        .toList();
        if (lending.isEmpty() || things.anyLent(viewer, lending)) {
            return List.of();
        }
        var language = viewer.language();
        return List.of(
                new RoleIdea(
                        "first-thing",
                        texts.text(language, "things.role.title"),
                        texts.text(language, "things.role.text"),
                        texts.text(language, "things.role.effort"),
                        Optional.empty(),
                        Set.of(),
                        "/sharing/new",
                        texts.text(language, "things.new")));
    }
}
