package coop.meent.jobs;

import coop.meent.api.People;
import coop.meent.api.Role;
import java.util.EnumSet;
import java.util.List;

/// Who hears about a vacancy of their organisation.
final class Owners {
    private static final int MOST = 5;

    private final People people;

    Owners(People people) {
        this.people = people;
    }

    /// {@return the author, who must still act for the organisation; else whoever does; asks the
    /// database, so never inside a transaction}
    List<Long> of(Vacancy vacancy) {
        var colleagues =
                people.holding(vacancy.organisation(), EnumSet.allOf(Role.class)).stream()
                        .map(People.Person::id)
                        .distinct()
                        .toList();
        var author = vacancy.author();
        return author.isPresent() && colleagues.contains(author.getAsLong())
                ? List.of(author.getAsLong())
                : colleagues.stream().limit(MOST).toList();
    }
}
