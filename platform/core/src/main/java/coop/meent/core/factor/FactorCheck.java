package coop.meent.core.factor;

import coop.meent.api.Transaction;
import coop.meent.core.people.RateLimit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a code, once, and as often as the limit allows: five wrong ones in a quarter of an hour.
final class FactorCheck {
    private static final Logger log = LoggerFactory.getLogger(FactorCheck.class);

    private final FactorStore store;
    private final FactorKey key;
    private final FactorMails mails;
    private final Clock clock;
    private final Optional<RateLimit> limit;
    private final Totp totp = new Totp();
    private final SecureRandom random = new SecureRandom();

    /// @param limited false only for load tests
    FactorCheck(FactorStore store, FactorKey key, FactorMails mails, Clock clock, boolean limited) {
        this.store = store;
        this.key = key;
        this.mails = mails;
        this.clock = clock;
        this.limit =
                limited
                        ? Optional.of(new RateLimit(5, 5, Duration.ofMinutes(15), clock))
                        : Optional.empty();
    }

    /// Counts an attempt as failed, until [#succeeded] says otherwise.
    ///
    /// @return how long to wait; empty when it may be made now
    Optional<Duration> attempt(long person) {
        return limit.flatMap(it -> it.take(Long.toString(person)));
    }

    void succeeded(long person) {
        limit.ifPresent(it -> it.giveBack(Long.toString(person)));
    }

    /// {@return whether it was a code of the moment or a recovery code that still worked; it does
    /// not any more}
    boolean takes(Transaction tx, long person, String typed) {
        var factor = store.lock(tx.handle(), person);
        if (factor.isEmpty()) {
            return false;
        }
        var plain = RecoveryCodes.plain(typed);
        boolean right =
                plain.matches("[0-9]{" + Totp.DIGITS + "}")
                        ? takesCode(tx, person, factor.get(), plain)
                        : takesRecovery(tx, person, plain);
        if (!right) {
            log.info("second factor refused: person:{}", person);
        }
        return right;
    }

    private boolean takesCode(Transaction tx, long person, FactorStore.Kept factor, String typed) {
        var secret = key.open(place(person), factor.secret()).map(FactorSecret::new);
        if (secret.isEmpty()) {
            log.error(
                    "the second factor of person:{} was made under another seal.key; see docs/operators/second-factor.md",
                    person);
            return false;
        }
        var step = totp.accepted(secret.get(), typed, clock.instant(), factor.used());
        step.ifPresent(it -> store.used(tx.handle(), person, it));
        return step.isPresent();
    }

    private boolean takesRecovery(Transaction tx, long person, String typed) {
        var db = tx.handle();
        if (!store.useCode(db, person, key.hash(person, typed), clock.instant())) {
            return false;
        }
        int left = store.standing(db, person).map(Standing::codes).orElse(0);
        tx.audit("factor.recovery.used", "person:" + person, Map.of("left", left));
        mails.recovered(db, person, left);
        return true;
    }

    /// {@return the step whose code was typed first, with a secret that nobody keeps yet}
    Optional<FactorStore.Kept> first(long person, FactorSecret secret, String typed) {
        var step =
                totp.accepted(secret, RecoveryCodes.plain(typed), clock.instant(), Long.MIN_VALUE);
        return step.stream()
                .mapToObj(it -> new FactorStore.Kept(key.close(place(person), secret.hex()), it))
                .findFirst();
    }

    /// {@return new recovery codes; those of before do not work any more}
    List<String> renew(Transaction tx, long person) {
        var codes = RecoveryCodes.fresh(random);
        var hashes = codes.stream().map(it -> key.hash(person, it)).toList();
        store.replaceCodes(tx.handle(), person, hashes);
        return codes;
    }

    private static String place(long person) {
        return "factor:" + person;
    }
}
