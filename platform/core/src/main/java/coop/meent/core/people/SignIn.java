package coop.meent.core.people;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in, with a password or with a link of the operator.
public final class SignIn {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final Viewer SYSTEM = Viewer.system("people.sign-in");

    private final Transactions core;
    private final PersonStore persons;
    private final Sessions sessions;
    private final LinkDesk links;
    private final PasswordCheck check;
    private final boolean administratorsOnly;

    /// @param administratorsOnly whether nobody else is let in for now
    SignIn(
            Transactions core,
            PersonStore persons,
            Sessions sessions,
            LinkDesk links,
            PasswordCheck check,
            boolean administratorsOnly) {
        this.core = core;
        this.persons = persons;
        this.sessions = sessions;
        this.links = links;
        this.check = check;
        this.administratorsOnly = administratorsOnly;
    }

    /// What became of an attempt.
    public sealed interface Outcome {
        /// @param token for the cookie
        record SignedIn(String token) implements Outcome {
            @Override
            public String toString() {
                return "signed in";
            }
        }

        /// Address or password is wrong; nobody is told which.
        record Refused() implements Outcome {}

        /// All is right, and only administrators are let in for now.
        record Closed() implements Outcome {}

        /// Too many attempts failed.
        record TooOften(Duration pause) implements Outcome {}
    }

    /// Signs in with a password.
    public Outcome with(String email, String password, Browser browser) {
        var norm = EmailAddress.norm(email);
        var person = core.read(SYSTEM, db -> persons.byEmail(db, norm));
        return switch (check.of(norm, person, password, browser)) {
            case PasswordCheck.Answer.Right(var rehashed) -> {
                var known = person.orElseThrow();
                yield admits(known)
                        ? new Outcome.SignedIn(start(known, rehashed, browser))
                        : new Outcome.Closed();
            }
            case PasswordCheck.Answer.Wrong() -> {
                log.info(
                        "sign-in refused: {}",
                        person.map(Person::toString).orElse("unknown address"));
                yield new Outcome.Refused();
            }
            case PasswordCheck.Answer.TooOften(var wait) -> new Outcome.TooOften(wait);
        };
    }

    /// {@return whether the person is let in now}
    public boolean admits(Person person) {
        return person.administrator() || !administratorsOnly;
    }

    private String start(Person person, Optional<String> rehashed, Browser browser) {
        return core.run(
                SYSTEM,
                tx -> {
                    rehashed.ifPresent(hash -> persons.setPassword(tx.handle(), person.id(), hash));
                    tx.audit("session.started", person.toString(), Map.of());
                    return sessions.start(tx.handle(), person.id(), browser);
                });
    }

    /// {@return whom the operator's link lets in, if it still works}
    public Optional<Person> byLink(String token) {
        var link = links.look(Purpose.SIGN_IN, token).filter(it -> it.person().isPresent());
        return link.flatMap(
                it -> core.read(SYSTEM, db -> persons.find(db, it.person().getAsLong())));
    }

    /// Signs in with a link of the operator, once.
    ///
    /// @return the token for the cookie
    public Optional<String> useLink(String token, Browser browser) {
        if (byLink(token).filter(this::admits).isEmpty()) {
            return Optional.empty();
        }
        return core.run(
                SYSTEM,
                tx ->
                        links.takeBack(tx.handle(), Purpose.SIGN_IN, token)
                                .map(link -> {
                                    long person = link.person().orElseThrow();
                                    persons.confirm(tx.handle(), person, links.now());
                                    tx.audit(
                                            "session.started.by.link",
                                            "person:" + person,
                                            Map.of());
                                    return sessions.start(tx.handle(), person, browser);
                                }));
    }

    /// Signs out; whoever is not signed in stays so.
    public void out(Viewer viewer, Browser browser) {
        browser.token().ifPresent(token -> sessions.end(viewer, token));
    }
}
