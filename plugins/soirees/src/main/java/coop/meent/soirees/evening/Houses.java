package coop.meent.soirees.evening;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The names of organisations, from memory.
final class Houses {
    private Houses() {}

    static Map<String, String> of(List<Person> people, Organisations organisations) {
        return people.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                it -> Long.toString(it.id()),
                                it -> name(it.organisation(), organisations)));
    }

    static String name(OptionalLong id, Organisations organisations) {
        return id.stream()
                .boxed()
                .flatMap(it -> organisations.find(it).stream())
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
