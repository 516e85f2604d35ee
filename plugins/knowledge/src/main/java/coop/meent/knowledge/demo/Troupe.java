package coop.meent.knowledge.demo;

import coop.meent.api.DemoContent.Cast;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The people of the demo, as the site would see them, and the days on which they did something.
final class Troupe {
    private final Map<String, Viewer> known = new HashMap<>();
    private final Platform platform;
    private final Cast cast;

    Troupe(Platform platform, Cast cast) {
        this.platform = platform;
        this.cast = cast;
    }

    /// {@return who has that name before the sign of their address; the team when nobody has}
    Viewer viewer(String who) {
        return known.computeIfAbsent(
                who,
                name ->
                        platform.people()
                                .byEmail(name + "@demo.test")
                                .map(this::seen)
                                .orElse(cast.team()));
    }

    private Viewer seen(People.Person person) {
        var viewers = platform.audiences().viewers(List.of(person.id()));
        return viewers.getOrDefault(person.id(), cast.team());
    }

    long person(String who) {
        return viewer(who).person().orElseThrow();
    }

    /// {@return the persons, who stand there with commas between}
    Set<Long> persons(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(this::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the clock of some days ago}
    Clock ago(int days) {
        return Clock.offset(platform.clock(), Duration.ofDays(-days));
    }
}
