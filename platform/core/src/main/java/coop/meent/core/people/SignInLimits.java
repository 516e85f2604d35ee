package coop.meent.core.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// How often somebody may guess: ten failures per account and thirty per address each minute; five
/// sign-ups per address.
final class SignInLimits {
    private final boolean on;
    private final RateLimit perAccount;
    private final RateLimit perAddress;
    private final RateLimit signUps;
    private final RateLimit mails;

    /// @param on false only for load tests
    SignInLimits(boolean on, Clock clock) {
        this.on = on;
        this.perAccount = RateLimit.perMinute(10, clock);
        this.perAddress = RateLimit.perMinute(30, clock);
        this.signUps = RateLimit.perMinute(5, clock);
        this.mails = new RateLimit(3, 3, Duration.ofHours(1), clock);
    }

    /// Counts an attempt as failed, until [#succeeded] says otherwise.
    ///
    /// @return how long to wait; empty when it may be made now
    Optional<Duration> attempt(String account, String address) {
        if (!on) {
            return Optional.empty();
        }
        var wait = perAddress.take(address);
        if (wait.isPresent()) {
            return wait;
        }
        wait = perAccount.take(account);
        if (wait.isPresent()) {
            perAddress.giveBack(address);
        }
        return wait;
    }

    void succeeded(String account, String address) {
        if (on) {
            perAddress.giveBack(address);
            perAccount.giveBack(account);
        }
    }

    /// {@return how long to wait before the next sign-up or forgotten password; empty when it may
    /// be now}
    Optional<Duration> signUp(String address) {
        return on ? signUps.take(address) : Optional.empty();
    }

    /// {@return whether one more mail may go to the mailbox because a stranger asked}
    boolean mayMail(String account) {
        return !on || mails.take(account).isEmpty();
    }
}
