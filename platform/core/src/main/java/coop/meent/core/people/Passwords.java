package coop.meent.core.people;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Forgotten and changed passwords.
public final class Passwords {
    private static final Viewer SYSTEM = Viewer.system("people.passwords");

    private final Transactions core;
    private final PersonStore persons;
    private final AccountWays ways;
    private final PasswordHash hash;
    private final SignInLimits limits;
    private final PasswordCheck check;

    Passwords(
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
        this.check = new PasswordCheck(hash, limits);
    }

    /// Whether somebody who is signed in proved to be who they are.
    public enum Proof {
        GIVEN,
        WRONG,
        /// Too many attempts failed.
        TOO_OFTEN,
        /// There is no password to ask for.
        NONE
    }

    /// {@return whether this is the viewer's password}
    public Proof prove(Viewer viewer, String password, Browser browser) {
        var person = person(viewer.person().orElseThrow()).orElseThrow();
        if (!person.hasPassword()) {
            return Proof.NONE;
        }
        var norm = EmailAddress.norm(person.email());
        return switch (check.of(norm, Optional.of(person), password, browser)) {
            case PasswordCheck.Answer.Right _ -> Proof.GIVEN;
            case PasswordCheck.Answer.Wrong() -> Proof.WRONG;
            case PasswordCheck.Answer.TooOften _ -> Proof.TOO_OFTEN;
        };
    }

    /// What became of a wish for another password.
    public sealed interface Change {
        record Changed() implements Change {}

        /// The current password is another one.
        record Wrong() implements Change {}

        /// Too many attempts failed.
        record TooOften(Duration pause) implements Change {}
    }

    /// Sends a link to whoever has an account with the address; to others nothing.
    ///
    /// @return how long to wait, when too many asked from the browser's address
    public Optional<Duration> forgotten(String email, Browser browser) {
        var wait = limits.signUp(browser.address());
        if (wait.isPresent()) {
            return wait;
        }
        var norm = EmailAddress.norm(email);
        if (limits.mayMail(norm)) {
            core.run(SYSTEM, tx -> sendLink(tx.handle(), norm));
        }
        return Optional.empty();
    }

    private boolean sendLink(Handle db, String norm) {
        var person = persons.byEmail(db, norm);
        // written for unknown addresses too, where nobody gets it: the work stays the same
        var link =
                person.map(it -> OneTimeLink.of(Purpose.PASSWORD, it.id()))
                        .orElseGet(() -> OneTimeLink.remembering(Purpose.PASSWORD, Map.of()));
        var token = ways.links().handOut(db, link);
        person.ifPresent(it -> ways.postbox().leave(db, ways.mails().newPassword(it, token)));
        return person.isPresent();
    }

    /// {@return who may choose a password with the link, if it still works}
    public Optional<Person> whose(String token) {
        return ways.links()
                .look(Purpose.PASSWORD, token)
                .filter(link -> link.person().isPresent())
                .flatMap(link -> person(link.person().orElseThrow()));
    }

    /// Sets the password with a link, ends every session, and signs in anew.
    ///
    /// @return the token for the cookie; empty when the link does not work any more
    public Optional<String> choose(String token, String password, Browser browser) {
        var person = whose(token);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        var kept = hash.of(password);
        return core.run(
                SYSTEM,
                tx ->
                        ways.links()
                                .takeBack(tx.handle(), Purpose.PASSWORD, token)
                                .map(_ -> {
                                    set(tx, person.get(), kept);
                                    persons.confirm(
                                            tx.handle(), person.get().id(), ways.links().now());
                                    ways.sessions().endAll(tx.handle(), person.get().id());
                                    return ways.sessions()
                                            .start(tx.handle(), person.get().id(), browser);
                                }));
    }

    /// Changes the viewer's password and ends their other sessions.
    ///
    /// @param current not asked of somebody who has none yet
    public Change change(Viewer viewer, String current, String fresh, Browser browser) {
        var person = person(viewer.person().orElseThrow()).orElseThrow();
        if (person.hasPassword()) {
            var norm = EmailAddress.norm(person.email());
            switch (check.of(norm, Optional.of(person), current, browser)) {
                case PasswordCheck.Answer.Right _ -> {}
                case PasswordCheck.Answer.Wrong() -> {
                    return new Change.Wrong();
                }
                case PasswordCheck.Answer.TooOften(var wait) -> {
                    return new Change.TooOften(wait);
                }
            }
        }
        var kept = hash.of(fresh);
        return core.run(
                viewer,
                tx -> {
                    set(tx, person, kept);
                    ways.sessions().endOthers(tx.handle(), person.id(), browser.token());
                    return new Change.Changed();
                });
    }

    private void set(Transaction tx, Person person, String kept) {
        persons.setPassword(tx.handle(), person.id(), kept);
        ways.links().forget(tx.handle(), person.id(), Purpose.PASSWORD);
        if (person.hasPassword()) {
            ways.postbox().leave(tx.handle(), ways.mails().changed(person));
        }
        tx.audit("password.changed", person.toString(), Map.of());
    }

    private Optional<Person> person(long id) {
        return core.read(SYSTEM, db -> persons.find(db, id));
    }
}
