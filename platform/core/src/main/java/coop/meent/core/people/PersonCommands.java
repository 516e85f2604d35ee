package coop.meent.core.people;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.util.Map;

/// What the operator can do for people from the command line.
public final class PersonCommands {
    private static final Viewer SYSTEM = Viewer.system("command.line");

    private final Transactions core;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final AccountWays ways;

    PersonCommands(Transactions core, Accounts accounts, ApiTokens tokens, AccountWays ways) {
        this.core = core;
        this.accounts = accounts;
        this.tokens = tokens;
        this.ways = ways;
    }

    /// Makes an account, unless the address has one, and lets its owner in.
    ///
    /// @param administrator whether the person runs the site from now on; false changes nothing for
    ///   somebody who does
    /// @return the one-time link with which to sign in
    /// @throws IllegalArgumentException when the address is none
    public String createUser(String email, String name, boolean administrator) {
        var address = Accounts.address(email);
        var known = accounts.byEmail(email);
        long id =
                known.map(Person::id)
                        .orElseGet(() -> accounts.createOpen(name, address, administrator));
        if (administrator && known.filter(person -> !person.administrator()).isPresent()) {
            accounts.makeAdministrator(id);
        }
        var language = known.map(Person::language).orElse("nl");
        return core.run(
                SYSTEM,
                tx -> {
                    ways.links().forget(tx.handle(), id, Purpose.SIGN_IN);
                    var token =
                            ways.links().handOut(tx.handle(), OneTimeLink.of(Purpose.SIGN_IN, id));
                    tx.audit("sign-in.link.made", "person:" + id, Map.of());
                    return ways.mails().signIn(language, token);
                });
    }

    /// {@return the secret of a new API token that acts for the person}
    ///
    /// @throws IllegalArgumentException when nobody has the address
    public String createToken(String email) {
        var person =
                accounts.byEmail(email)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "nobody has an account with the address " + email));
        return tokens.make(SYSTEM, person.id(), "command line").secret();
    }
}
