package coop.meent.core.home;

import coop.meent.api.RoleIdea;
import coop.meent.api.RoleSource;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.home.Sources.Given;
import coop.meent.core.roles.Suggested;
import coop.meent.core.roles.Suggestions;
import coop.meent.core.roles.Suggestions.Candidate;
import coop.meent.core.roles.Taken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Brings the team's roles and the plugins' ideas together, and lets them be chosen from.
final class RoleIdeas {
    private static final int OF_A_PLUGIN = 1_000_000;

    private final Sources<RoleSource, RoleIdea> plugins = new Sources<>(RoleSource::of);
    private final Texts texts;
    private final Clock clock;

    RoleIdeas(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Runnable register(String plugin, List<RoleSource> sources) {
        return plugins.register(plugin, sources);
    }

    List<Suggested> of(Viewer viewer, HomeFacts facts) {
        var shown = new HashMap<String, Suggested>();
        var candidates = new ArrayList<Candidate>();
        for (var taken : facts.roles()) {
            if (taken.role().isFor(viewer)) {
                candidates.add(candidate(taken));
                shown.put(taken.role().key(), suggested(viewer, taken));
            }
        }
        plugins.of(viewer)
                .forEach(given -> {
                    candidates.add(candidate(given));
                    shown.put(key(given), suggested(given));
                });
        return Suggestions.choose(candidates, facts.offers(), facts.aside(), LocalDate.now(clock))
                .stream()
                .flatMap(choice ->
                        Optional.ofNullable(shown.get(choice.candidate().key()))
                                .map(it -> it.because(choice.because()))
                                .stream())
                .toList();
    }

    private static Candidate candidate(Taken taken) {
        var role = taken.role();
        return new Candidate(
                role.key(),
                (int) Math.min(role.id(), OF_A_PLUGIN - 1),
                role.until(),
                role.suits(),
                taken.left(),
                taken.since().isPresent());
    }

    private static Candidate candidate(Given<RoleIdea> given) {
        var idea = given.thing();
        return new Candidate(key(given), OF_A_PLUGIN, idea.until(), idea.suits(), 1, false);
    }

    private static String key(Given<RoleIdea> given) {
        return given.owner() + ":" + given.thing().id();
    }

    private Suggested suggested(Viewer viewer, Taken taken) {
        var role = taken.role();
        return new Suggested(
                role.key(),
                role.title(),
                role.text(),
                role.effort(),
                role.language().equals(viewer.language()) ? "" : role.language(),
                role.until(),
                List.of(),
                "/roles/" + role.id() + "/join",
                texts.text(viewer.language(), "roles.join"),
                true);
    }

    private static Suggested suggested(Given<RoleIdea> given) {
        var idea = given.thing();
        return new Suggested(
                key(given),
                idea.title(),
                idea.text(),
                idea.effort(),
                "",
                idea.until(),
                List.of(),
                idea.path(),
                idea.action(),
                false);
    }
}
