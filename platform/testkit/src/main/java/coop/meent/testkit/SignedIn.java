package coop.meent.testkit;

import coop.meent.core.people.PeopleServices;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The persons of a site who are signed in, each with one session as long as it lasts. Their
/// sessions and tokens are strong: the superuser of the test's database says so, for a site has no
/// way to.
final class SignedIn {
    static final String TEAM = "Beheer Der";
    private static final String PASSWORD = Site.PASSWORD;

    private final URI address;
    private final PeopleServices people;
    private final TestDatabase database;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    SignedIn(URI address, PeopleServices people, TestDatabase database) {
        this.address = address;
        this.people = people;
        this.database = database;
    }

    static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.test";
    }

    /// {@return the person; signed in anew when the clock has moved past the session's end}
    Caller person(String name, boolean administrator) {
        return Objects.requireNonNull(
                callers.compute(
                        name,
                        (_, known) ->
                                known != null && known.get("/me").status() == 200
                                        ? known
                                        : strong(name, signIn(name, administrator))));
    }

    private Caller strong(String name, Caller caller) {
        try (var superuser = database.superuser()) {
            new DatabaseStore(superuser).strengthenSession(email(name));
        }
        return caller;
    }

    /// {@return a token of a person who was here before}
    Caller token(String name) {
        var token = weakToken(name);
        try (var superuser = database.superuser()) {
            new DatabaseStore(superuser).strengthenToken(email(name));
        }
        return token;
    }

    /// {@return a token as the operator's command makes them}
    Caller weakToken(String name) {
        return new Caller(address, Optional.of(people.commands().createToken(email(name))));
    }

    /// {@return a person who gave a password and nothing else, in a session of its own}
    Caller signIn(String name, boolean administrator) {
        if (people.accounts().byEmail(email(name)).isEmpty()) {
            people.accounts().create(name, email(name), "nl", PASSWORD, administrator);
        }
        var caller = new Caller(address, Optional.empty());
        var answer = caller.post("/login", "email=" + email(name), "password=" + PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError(
                    "cannot sign in as " + name + ": " + answer.status() + " " + answer.text());
        }
        return caller;
    }
}
