package coop.meent.testkit;

import coop.meent.core.people.PeopleServices;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The persons of a site who are signed in, each with one session as long as it lasts.
final class SignedIn {
    private static final String PASSWORD = Site.PASSWORD;

    private final URI address;
    private final PeopleServices people;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    SignedIn(URI address, PeopleServices people) {
        this.address = address;
        this.people = people;
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
                                        : signIn(name, administrator)));
    }

    /// {@return a token of a person who was here before}
    Caller token(String name) {
        return new Caller(address, Optional.of(people.commands().createToken(email(name))));
    }

    private Caller signIn(String name, boolean administrator) {
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
