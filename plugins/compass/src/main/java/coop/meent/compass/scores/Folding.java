package coop.meent.compass.scores;

import coop.meent.api.Principle;
import coop.meent.compass.scores.Tally.Part;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts together what no role shows, number by number, as [Apart] decides.
final class Folding {
    private final Tally tally;
    private final Set<Role> apart;
    private final Map<Role, Kept> roles = new EnumMap<>(Role.class);
    private final Kept rest = new Kept();

    Folding(Tally tally) {
        this.tally = tally;
        this.apart = shown(EnumSet.allOf(Role.class), Part::respondents);
        tally.roles().keySet().forEach(it -> roles.put(it, new Kept()));
    }

    /// What is kept of a role, or of the rest.
    private static final class Kept {
        private long respondents;
        private final Map<String, Counts> questions = new HashMap<>();
        private final Map<Principle, Marks> principles = new EnumMap<>(Principle.class);

        private Part part() {
            return new Part(respondents, questions, principles);
        }
    }

    Tally tally() {
        keep(tally.rest(), rest);
        tally.roles().forEach((role, part) -> kept(apart, role).respondents += part.respondents());
        each(Part::questions).forEach(this::question);
        each(Part::principles).forEach(this::principle);
        var kept = new EnumMap<Role, Part>(Role.class);
        roles.forEach((role, part) -> kept.put(role, part.part()));
        return new Tally(kept, rest.part());
    }

    private static void keep(Part part, Kept in) {
        in.respondents += part.respondents();
        in.questions.putAll(part.questions());
        in.principles.putAll(part.principles());
    }

    private <T> Stream<T> each(Function<Part, Map<T, ?>> what) {
        return tally.roles().values().stream()
                .flatMap(it -> what.apply(it).keySet().stream())
                .distinct();
    }

    private void question(String id) {
        var shown = shown(apart, it -> it.question(id).answered());
        tally.roles()
                .forEach((role, part) ->
                        kept(shown, role).questions.merge(id, part.question(id), Counts::plus));
    }

    private void principle(Principle principle) {
        var shown = shown(apart, it -> it.principle(principle).count());
        tally.roles()
                .forEach((role, part) ->
                        kept(shown, role)
                                .principles
                                .merge(principle, part.principle(principle), Marks::plus));
    }

    private Kept kept(Set<Role> shown, Role role) {
        return shown.contains(role) ? roles.computeIfAbsent(role, _ -> new Kept()) : rest;
    }

    private Set<Role> shown(Set<Role> allowed, Function<Part, Long> size) {
        var sizes =
                Arrays.stream(Role.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), it -> size.apply(tally.role(it))));
        return Apart.of(allowed, sizes, size.apply(tally.rest()));
    }
}
