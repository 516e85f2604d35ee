package coop.meent.core.people;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.mail.OutgoingMail.Recipient;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Signing up. Nobody is in the database before they have proven that the address is theirs: until
/// then the link itself remembers what they chose, so that nobody can sign up a stranger and wait.
public final class Registration {
    private static final Viewer SYSTEM = Viewer.system("people.registration");

    private final Transactions core;
    private final PersonStore persons;
    private final AccountWays ways;
    private final PasswordHash hash;
    private final SignInLimits limits;

    Registration(
            Transactions core,
            PersonStore persons,
            AccountWays ways,
            PasswordHash hash,
            SignInLimits limits) {
        this.core = core;
        this.persons = persons;
        this.ways = ways;
        this.hash = hash;
        this.limits = limits;
    }

    /// What somebody chose at sign-up.
    public record Wanted(String name, EmailAddress email, String language, String password) {
        @Override
        public String toString() {
            return "a sign-up";
        }
    }

    /// Sends a mail to the address: with the link that makes the account, or, to somebody who has
    /// one, with the way in. Takes as long in both cases.
    ///
    /// @return how long to wait, when too many sign-ups came from the browser's address
    public Optional<Duration> register(Wanted wanted, Browser browser) {
        var wait = limits.signUp(browser.address());
        if (wait.isPresent()) {
            return wait;
        }
        var kept = hash.of(wanted.password());
        if (limits.mayMail(wanted.email().norm())) {
            core.run(SYSTEM, tx -> write(tx, wanted, kept));
        }
        return Optional.empty();
    }

    private boolean write(Transaction tx, Wanted wanted, String kept) {
        var known = persons.byEmail(tx.handle(), wanted.email().norm());
        var body =
                Map.of(
                        "name", wanted.name(),
                        "email", wanted.email().text(),
                        "language", wanted.language(),
                        "hash", kept);
        var token =
                ways.links().handOut(tx.handle(), OneTimeLink.remembering(Purpose.CONFIRM, body));
        var to = new Recipient(wanted.name(), wanted.email().text(), wanted.language());
        var mail = known.map(ways.mails()::known).orElseGet(() -> ways.mails().confirm(to, token));
        ways.postbox().leave(tx.handle(), mail);
        return known.isPresent();
    }

    /// {@return the address that the link proves, if it still works}
    public Optional<String> waiting(String token) {
        return ways.links().look(Purpose.CONFIRM, token).map(link -> link.remembered("email"));
    }

    /// Makes the account and signs in.
    ///
    /// @return the token for the cookie; empty when the link does not work any more, or the address
    ///   has got an account in the meantime
    public Optional<String> confirm(String token, Browser browser) {
        return core.run(
                SYSTEM,
                tx ->
                        ways.links()
                                .takeBack(tx.handle(), Purpose.CONFIRM, token)
                                .flatMap(link -> create(tx, link))
                                .map(person ->
                                        ways.sessions().start(tx.handle(), person, browser)));
    }

    private Optional<Long> create(Transaction tx, OneTimeLink link) {
        var newcomer =
                new Person.Newcomer(
                        link.remembered("name"),
                        new EmailAddress(link.remembered("email")),
                        link.remembered("language"),
                        false,
                        Optional.of(link.remembered("hash")));
        var now = ways.links().now();
        var id = persons.insert(tx.handle(), newcomer, Optional.of(now), now);
        id.ifPresent(it -> {
            tx.audit("person.registered", "person:" + it, Map.of());
            tx.publish("person", Long.toString(it));
        });
        return id;
    }
}
