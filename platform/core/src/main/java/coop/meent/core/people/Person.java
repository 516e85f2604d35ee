package coop.meent.core.people;

import java.util.Optional;

/// Somebody with an account, as the platform keeps them.
///
/// @param language in which to write to them
/// @param administrator whether they run the site
/// @param passwordHash in PHC format; empty until they chose a password
public record Person(
        long id,
        String name,
        String email,
        String language,
        boolean administrator,
        Optional<String> passwordHash) {
    /// {@return whether the person can sign in with a password}
    public boolean hasPassword() {
        return passwordHash.isPresent();
    }

    @Override
    public String toString() {
        return "person:" + id;
    }

    /// Somebody who has no account yet.
    record Newcomer(
            String name,
            EmailAddress email,
            String language,
            boolean administrator,
            Optional<String> passwordHash) {}
}
