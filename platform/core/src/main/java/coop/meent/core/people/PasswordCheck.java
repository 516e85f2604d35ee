package coop.meent.core.people;

import java.time.Duration;
import java.util.Optional;

/// Compares a password with the kept one, as often as the limits allow, and just as slowly for an
/// unknown address.
final class PasswordCheck {
    private final PasswordHash hash;
    private final SignInLimits limits;

    PasswordCheck(PasswordHash hash, SignInLimits limits) {
        this.hash = hash;
        this.limits = limits;
    }

    sealed interface Answer {
        /// @param rehashed what to keep instead, when the parameters have changed
        record Right(Optional<String> rehashed) implements Answer {}

        record Wrong() implements Answer {}

        record TooOften(Duration pause) implements Answer {}
    }

    Answer of(String account, Optional<Person> person, String password, Browser browser) {
        var wait = limits.attempt(account, browser.address());
        if (wait.isPresent()) {
            return new Answer.TooOften(wait.get());
        }
        var kept = person.flatMap(Person::passwordHash);
        if (!hash.matches(password, kept)) {
            return new Answer.Wrong();
        }
        limits.succeeded(account, browser.address());
        return new Answer.Right(kept.filter(hash::outdated).map(_ -> hash.of(password)));
    }
}
