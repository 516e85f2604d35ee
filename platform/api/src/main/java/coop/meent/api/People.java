package coop.meent.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The persons. Asks the database: never inside a transaction.
///
/// @since 1.0
@Provided
public interface People {
    /// {@return the person, unless erased}
    Optional<Person> find(long id);

    /// {@return the names of these persons by their numbers, in one statement; who was erased is
    /// not among them}
    Map<Long, String> names(Collection<Long> persons);

    /// {@return who signs in with this address}
    ///
    /// @param email as typed
    Optional<Person> byEmail(String email);

    /// {@return who holds one of the roles at the organisation today}
    List<Person> holding(long organisation, Set<Role> roles);

    /// Somebody with an account.
    ///
    /// @param id never reused
    /// @param name as the person writes it
    /// @param language in which to write to them: `nl`, `fr` or `en`
    record Person(long id, String name, String language) {}
}
