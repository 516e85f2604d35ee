package coop.meent.core.people;

import coop.meent.api.People;
import coop.meent.api.Role;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The persons, as plugins may know them.
final class KnownPeople implements People {
    private static final Viewer SYSTEM = Viewer.system("people.directory");

    private final Transactions core;
    private final PersonStore persons;
    private final Clock clock;

    KnownPeople(Transactions core, PersonStore persons, Clock clock) {
        this.core = core;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Optional<People.Person> find(long id) {
        return core.read(SYSTEM, db -> persons.find(db, id))
                .map(found -> new People.Person(found.id(), found.name(), found.language()));
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : core.read(SYSTEM, db -> persons.names(db, ids));
    }

    @Override
    public Optional<People.Person> byEmail(String email) {
        return EmailAddress.of(email)
                .flatMap(it -> core.read(SYSTEM, db -> persons.byEmail(db, it.norm())))
                .map(found -> new People.Person(found.id(), found.name(), found.language()));
    }

    @Override
    public List<People.Person> holding(long organisation, Set<Role> roles) {
        if (roles.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return core.read(SYSTEM, db -> persons.holding(db, organisation, roles, today));
    }
}
