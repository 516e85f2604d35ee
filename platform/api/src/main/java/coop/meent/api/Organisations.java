package coop.meent.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The organisations, answered from memory: safe to ask inside a transaction, for every row of a
/// list.
///
/// @since 1.0
@Provided
public interface Organisations {
    /// {@return the organisation, if there is one}
    Optional<Organisation> find(long id);

    /// {@return all of them, by name}
    List<Organisation> all();

    /// {@return the year in which the organisation began, if that is known}
    OptionalInt founded(long id);

    /// {@return the codes of all sectors, in their order; the text is the message `sector.<code>`}
    List<String> sectors();
}
