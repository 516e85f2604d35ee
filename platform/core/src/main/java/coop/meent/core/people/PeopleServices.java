package coop.meent.core.people;

import coop.meent.api.Links;
import coop.meent.api.People;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.core.mail.MailStore;
import coop.meent.core.work.HeavyWork;
import java.security.SecureRandom;
import java.time.Clock;

/// Everything that concerns persons, built from what surrounds it.
///
/// @param upkeep the work of every night
public record PeopleServices(
        Accounts accounts,
        SignIn signIn,
        Registration registration,
        Passwords passwords,
        AddressChange addressChange,
        Invitations invitations,
        Sessions sessions,
        SessionCookie cookie,
        ApiTokens tokens,
        Viewers viewers,
        FirstAdministrator firstAdministrator,
        SecondAdministrator secondAdministrator,
        PersonCommands commands,
        People people,
        PasswordRules rules,
        ScheduledWork upkeep) {

    /// What surrounds the people.
    ///
    /// @param core the door of the schema `core`
    /// @param rateLimits false only for load tests
    /// @param administratorsOnly whether nobody else is let in for now
    public record Surroundings(
            Transactions core,
            HeavyWork heavy,
            MailStore mails,
            Texts texts,
            Links links,
            Clock clock,
            Caller caller,
            boolean rateLimits,
            boolean administratorsOnly) {}

    /// {@return everything that concerns persons}
    public static PeopleServices in(Surroundings around) {
        var core = around.core();
        var clock = around.clock();
        var secrets = new Tokens(new SecureRandom());
        var persons = new PersonStore();
        var sessionStore = new SessionStore();
        var hash = new PasswordHash(around.heavy());
        var limits = new SignInLimits(around.rateLimits(), clock);
        var sessions = new Sessions(core, sessionStore, secrets, clock);
        var tokens = new ApiTokens(core, new ApiTokenStore(), secrets, clock);
        var accounts = new Accounts(core, persons, hash, clock);
        var ways = ways(around, secrets, sessions);
        return new PeopleServices(
                accounts,
                signIn(around, sessions, ways.links(), new PasswordCheck(hash, limits)),
                new Registration(core, persons, ways, hash, limits),
                new Passwords(core, persons, ways, hash, limits),
                new AddressChange(core, persons, ways, limits, new PasswordCheck(hash, limits)),
                new Invitations(core, persons, ways, hash, clock),
                sessions,
                cookie(around),
                tokens,
                new Viewers(core, new ViewerStore(), sessionStore, cookie(around), clock),
                new FirstAdministrator(core, persons, ways, hash),
                new SecondAdministrator(core, persons, ways),
                new PersonCommands(core, accounts, tokens, ways),
                new KnownPeople(core, persons, clock),
                new PasswordRules(),
                upkeep(around));
    }

    private static SignIn signIn(
            Surroundings around, Sessions sessions, LinkDesk links, PasswordCheck check) {
        return new SignIn(
                around.core(),
                new PersonStore(),
                sessions,
                links,
                check,
                around.administratorsOnly());
    }

    private static ScheduledWork upkeep(Surroundings around) {
        return new PeopleUpkeep(
                        around.core(),
                        new SessionStore(),
                        new ApiTokenStore(),
                        new LinkStore(),
                        around.clock())
                .work();
    }

    private static SessionCookie cookie(Surroundings around) {
        return new SessionCookie(around.caller());
    }

    private static AccountWays ways(Surroundings around, Tokens secrets, Sessions sessions) {
        return new AccountWays(
                new LinkDesk(around.core(), new LinkStore(), secrets, around.clock()),
                new AccountMails(around.texts(), around.links()),
                new Postbox(around.mails(), around.clock()),
                sessions);
    }
}
