package coop.meent.sharing.demo;

import coop.meent.api.Audience;
import coop.meent.api.DemoContent.Cast;
import coop.meent.api.Groups;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The people and organisations of the demo, as the site sees them, and its days.
final class Troupe {
    private static final Viewer SOMEBODY = Viewer.system("demo");
    private static final String GROUP = "group:";

    private final Map<String, Viewer> known = new HashMap<>();
    private final Platform platform;
    private final Cast cast;
    private final List<Organisation> organisations;

    Troupe(Platform platform, Cast cast, List<Organisation> organisations) {
        this.platform = platform;
        this.cast = cast;
        this.organisations = organisations;
    }

    /// {@return who has that name before the sign of their address; the team when nobody has}
    Viewer viewer(String who) {
        return known.computeIfAbsent(
                who,
                name ->
                        platform.people()
                                .byEmail(name + "@demo.test")
                                .flatMap(it -> seen(it.id()))
                                .orElse(cast.team()));
    }

    private Optional<Viewer> seen(long person) {
        return Optional.ofNullable(platform.audiences().viewers(List.of(person)).get(person));
    }

    /// {@return who writes for an owner: a person, or nobody in particular}
    Viewer writer(String who) {
        return who.isEmpty() ? SOMEBODY : viewer(who);
    }

    /// {@return the organisation of this name; the first when there is none such}
    long organisation(String name) {
        return organisations.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(organisations.getFirst())
                .id();
    }

    /// {@return the organisation for which somebody acts}
    OptionalLong organisationOf(Viewer viewer) {
        return viewer.organisations().stream().mapToLong(it -> it).min();
    }

    /// {@return the circle; a group stands there by its name. Who looks at a demo without groups
    /// finds the members}
    Optional<Audience> audience(String said) {
        if (!said.startsWith(GROUP)) {
            return Audience.parse(said);
        }
        var name = said.substring(GROUP.length());
        return platform.groups().on(today()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(Groups.Group::id)
                .map(Audience::group);
    }

    LocalDate today() {
        return LocalDate.now(platform.clock());
    }

    /// {@return the clock of some days ago}
    Clock ago(int days) {
        return Clock.offset(platform.clock(), Duration.ofDays(-days));
    }
}
