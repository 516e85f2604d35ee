package coop.meent.testkit;

import coop.meent.core.people.Accounts;
import coop.meent.core.people.Browser;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.Person;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The persons of a site who are signed in, each with one session as long as it lasts. Their
/// sessions and tokens are strong, and start without the sign-in page: a test that is about signing
/// in goes there itself.
final class SignedIn {
    static final String TEAM = "Beheer Der";
    private static final String PASSWORD = Site.PASSWORD;
    // hashed once and for all: hundreds of sites make thousands of people
    private static final Accounts.KeptPassword KEPT =
            new Accounts.KeptPassword(
                    "$argon2id$v=19$m=19456,t=2,p=1$mTSAouJMA90fAUcpxBpwbg"
                            + "$/a89ftVv6c6UVcoa1fvz3rPA6xLm694+jyHcNsgCzPo");

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
                                known != null && known.get("/api/v1/me").status() == 200
                                        ? known
                                        : strong(account(name, administrator))));
    }

    private Caller strong(long person) {
        try (var superuser = database.superuser()) {
            var browser = Browser.introduced("127.0.0.1", "", Optional.empty());
            var session = people.sessions().startStrong(superuser, person, browser);
            return Caller.holding(session, address);
        }
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
        account(name, administrator);
        var caller = new Caller(address, Optional.empty());
        var answer = caller.post("/login", "email=" + email(name), "password=" + PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError(
                    "cannot sign in as " + name + ": " + answer.status() + " " + answer.text());
        }
        return caller;
    }

    private long account(String name, boolean administrator) {
        var accounts = people.accounts();
        return accounts.byEmail(email(name))
                .map(Person::id)
                .orElseGet(() -> accounts.create(name, email(name), "nl", KEPT, administrator));
    }
}
