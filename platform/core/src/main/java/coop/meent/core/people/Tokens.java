package coop.meent.core.people;

import coop.meent.core.links.Secret;
import java.security.SecureRandom;

/// What opens a door without a password, and lets a person in.
public final class Tokens {
    private final SecureRandom random;

    public Tokens(SecureRandom random) {
        this.random = random;
    }

    /// {@return a token that nobody can guess, fit for an address}
    public String fresh() {
        return Secret.fresh(random);
    }

    /// {@return what is kept of a token}
    public static byte[] hash(String token) {
        return Secret.hash(token);
    }
}
