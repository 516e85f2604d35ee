package coop.meent.core.factor;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.factor.Offers.Offer;
import coop.meent.core.factor.Offers.Purpose;
import coop.meent.core.people.Browser;
import coop.meent.core.people.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What people do with their own second factor.
final class Factors {
    private static final Viewer SYSTEM = Viewer.system("factor.sign-in");

    private final Transactions core;
    private final FactorStore store;
    private final FactorCheck check;
    private final Offers offers;
    private final FactorMails mails;
    private final Sessions sessions;
    private final Clock clock;

    Factors(Kit kit) {
        this.core = kit.core();
        this.store = kit.store();
        this.check = kit.check();
        this.offers = kit.offers();
        this.mails = kit.mails();
        this.sessions = kit.sessions();
        this.clock = kit.clock();
    }

    /// What it works with.
    record Kit(
            Transactions core,
            FactorStore store,
            FactorCheck check,
            Offers offers,
            FactorMails mails,
            Sessions sessions,
            Clock clock) {}

    /// What became of something for which a code is asked.
    sealed interface Outcome<T> {
        record Done<T>(T what) implements Outcome<T> {
            @Override
            public String toString() {
                return "done";
            }
        }

        /// The code is none, or was used.
        record Wrong<T>() implements Outcome<T> {}

        /// Too many were wrong.
        record TooOften<T>(Duration pause) implements Outcome<T> {}

        /// What it was about is not there any more.
        record Gone<T>() implements Outcome<T> {}
    }

    /// A factor that was just set up.
    ///
    /// @param session the token for the cookie
    /// @param codes recovery codes, shown this once
    record SetUp(String session, List<String> codes) {
        @Override
        public String toString() {
            return "set up";
        }
    }

    Standing standing(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        return core.read(viewer, db -> store.standing(db, person)).orElseThrow();
    }

    /// {@return a secret for somebody who has no factor yet}
    Offer offer(Viewer viewer) {
        return offers.fresh(viewer.person().orElseThrow(), Purpose.FIRST);
    }

    /// {@return what a form carries, if it was handed out to the viewer not long ago}
    Optional<Offer> offered(Viewer viewer, String sealed) {
        return offers.opened(viewer.person().orElseThrow(), sealed);
    }

    /// Sets the factor up when the first code proves that an app knows the secret. All sessions of
    /// the person end; a new, strong one begins.
    Outcome<SetUp> setUp(Viewer viewer, Offer offer, String typed, Browser browser) {
        long person = viewer.person().orElseThrow();
        var first = check.first(person, offer.secret(), typed);
        if (first.isEmpty()) {
            return new Outcome.Wrong<>();
        }
        return core.run(
                viewer,
                tx -> {
                    if (offer.purpose() == Purpose.OTHER) {
                        store.lock(tx.handle(), person);
                        store.delete(tx.handle(), person);
                    }
                    if (!store.insert(tx.handle(), person, first.get(), clock.instant())) {
                        return new Outcome.Gone<SetUp>();
                    }
                    var codes = check.renew(tx, person);
                    sessions.endAll(tx.handle(), person);
                    var device = Map.of("device", offer.purpose().name());
                    tx.audit("factor.set", "person:" + person, device);
                    mails.set(tx.handle(), person);
                    var session = sessions.startStrong(tx.handle(), person, browser);
                    return new Outcome.Done<>(new SetUp(session, codes));
                });
    }

    /// {@return new recovery codes instead of those of before}
    Outcome<List<String>> renew(Viewer viewer, String typed) {
        return proven(
                viewer,
                typed,
                (tx, person) -> {
                    tx.audit("factor.codes.renewed", "person:" + person, Map.of());
                    return check.renew(tx, person);
                });
    }

    /// {@return a secret for another device; the one of before works until that is set up}
    Outcome<Offer> other(Viewer viewer, String typed) {
        return proven(viewer, typed, (_, person) -> offers.fresh(person, Purpose.OTHER));
    }

    /// Switches the factor off.
    ///
    /// @throws MeentException with `FORBIDDEN` for who cannot do without
    Outcome<Boolean> off(Viewer viewer, String typed) {
        if (standing(viewer).obliged()) {
            throw new MeentException(
                    MeentException.Code.FORBIDDEN, "the team cannot do without a second factor");
        }
        return proven(
                viewer,
                typed,
                (tx, person) -> {
                    store.delete(tx.handle(), person);
                    sessions.weaken(tx.handle(), person);
                    tx.audit("factor.off", "person:" + person, Map.of());
                    mails.off(tx.handle(), person);
                    return true;
                });
    }

    private <T> Outcome<T> proven(
            Viewer viewer, String typed, BiFunction<Transaction, Long, T> then) {
        long person = viewer.person().orElseThrow();
        return taken(viewer, person, typed, tx -> then.apply(tx, person));
    }

    /// {@return whether the browser's session waits for a code}
    boolean waits(Browser browser) {
        return browser.token().stream().anyMatch(it -> sessions.waiting(it).isPresent());
    }

    /// Lets somebody in who came through the first door.
    ///
    /// @return the token for the cookie
    Outcome<String> pass(Browser browser, String typed) {
        var waiting = browser.token().stream().flatMapToLong(it -> sessions.waiting(it).stream());
        var person = waiting.findFirst();
        if (person.isEmpty()) {
            return new Outcome.Gone<>();
        }
        long who = person.getAsLong();
        return taken(
                SYSTEM,
                who,
                typed,
                tx -> {
                    tx.audit("session.strong", "person:" + who, Map.of());
                    return sessions.startStrong(tx.handle(), who, browser);
                });
    }

    private <T> Outcome<T> taken(
            Viewer viewer, long person, String typed, Function<Transaction, T> then) {
        var wait = check.attempt(person);
        if (wait.isPresent()) {
            return new Outcome.TooOften<>(wait.get());
        }
        Optional<T> done =
                core.run(
                        viewer,
                        tx ->
                                check.takes(tx, person, typed)
                                        ? Optional.of(then.apply(tx))
                                        : Optional.<T>empty());
        if (done.isEmpty()) {
            return new Outcome.Wrong<>();
        }
        check.succeeded(person);
        return new Outcome.Done<>(done.get());
    }
}
