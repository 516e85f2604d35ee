package coop.meent.core.people;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.util.Map;
import java.util.Optional;

/// The first administrator of a new site: whoever can read what the site prints when it starts.
public final class FirstAdministrator {
    private static final Viewer SYSTEM = Viewer.system("people.first-administrator");
    private static final String MARK = "first-administrator";

    private final Transactions core;
    private final PersonStore persons;
    private final AccountWays ways;
    private final PasswordHash hash;

    FirstAdministrator(
            Transactions core, PersonStore persons, AccountWays ways, PasswordHash hash) {
        this.core = core;
        this.persons = persons;
        this.ways = ways;
        this.hash = hash;
    }

    /// {@return the link to print; empty when somebody runs the site already. A former link stops
    /// working}
    public Optional<String> link() {
        return core.run(
                SYSTEM,
                tx -> {
                    if (persons.anyAdministrator(tx.handle())) {
                        return Optional.empty();
                    }
                    ways.links().forgetNameless(tx.handle(), Purpose.SIGN_IN);
                    var link = OneTimeLink.remembering(Purpose.SIGN_IN, Map.of("for", MARK));
                    var token = ways.links().handOut(tx.handle(), link);
                    return Optional.of(ways.mails().signIn("nl", token));
                });
    }

    /// {@return whether the link makes the first administrator, and still works}
    public boolean opens(String token) {
        return ways.links()
                .look(Purpose.SIGN_IN, token)
                .filter(FirstAdministrator::isOurs)
                .isPresent();
    }

    /// Makes the administrator and signs in.
    ///
    /// @return the token for the cookie; empty when the link does not work any more, or there is an
    ///   administrator in the meantime, or the address has an account
    public Optional<String> become(String token, Registration.Wanted wanted, Browser browser) {
        if (!opens(token)) {
            return Optional.empty();
        }
        var newcomer =
                new Person.Newcomer(
                        wanted.name(),
                        wanted.email(),
                        wanted.language(),
                        true,
                        Optional.of(hash.of(wanted.password())));
        return core.run(
                SYSTEM,
                tx ->
                        persons.anyAdministrator(tx.handle())
                                ? Optional.empty()
                                : ways.links()
                                        .takeBack(tx.handle(), Purpose.SIGN_IN, token)
                                        .flatMap(_ -> create(tx, newcomer, browser)));
    }

    private Optional<String> create(Transaction tx, Person.Newcomer newcomer, Browser browser) {
        var now = ways.links().now();
        return persons.insert(tx.handle(), newcomer, Optional.of(now), now)
                .map(id -> {
                    tx.audit("administrator.made", "person:" + id, Map.of("first", true));
                    tx.publish("person", Long.toString(id));
                    return ways.sessions().start(tx.handle(), id, browser);
                });
    }

    private static boolean isOurs(OneTimeLink link) {
        return link.person().isEmpty() && MARK.equals(link.body().get("for"));
    }
}
