package coop.meent.core.people;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Another mail address. It counts from the moment that its owner presses the button behind a link
/// that was sent there; the old address is told, before and after.
public final class AddressChange {
    private static final Viewer SYSTEM = Viewer.system("people.address");

    private final Transactions core;
    private final PersonStore persons;
    private final AccountWays ways;
    private final SignInLimits limits;
    private final PasswordCheck check;

    AddressChange(
            Transactions core,
            PersonStore persons,
            AccountWays ways,
            SignInLimits limits,
            PasswordCheck check) {
        this.core = core;
        this.persons = persons;
        this.ways = ways;
        this.limits = limits;
        this.check = check;
    }

    /// What became of the wish.
    public sealed interface Asked {
        /// A mail is on its way to the new address, whoever has it.
        record Sent() implements Asked {}

        /// The password is not theirs.
        record Wrong() implements Asked {}

        /// Too many guesses.
        record TooOften(Duration pause) implements Asked {}
    }

    /// Sends a link to the new address and a word to the old one.
    ///
    /// @param password the viewer's; not asked of somebody who has none
    public Asked ask(Viewer viewer, EmailAddress wanted, String password, Browser browser) {
        var person = person(viewer.person().orElseThrow());
        if (person.hasPassword()) {
            var norm = EmailAddress.norm(person.email());
            switch (check.of(norm, Optional.of(person), password, browser)) {
                case PasswordCheck.Answer.Right _ -> {}
                case PasswordCheck.Answer.Wrong() -> {
                    return new Asked.Wrong();
                }
                case PasswordCheck.Answer.TooOften(var wait) -> {
                    return new Asked.TooOften(wait);
                }
            }
        }
        if (limits.mayMail(wanted.norm())) {
            core.run(viewer, tx -> write(tx, person, wanted));
        }
        return new Asked.Sent();
    }

    private boolean write(Transaction tx, Person person, EmailAddress wanted) {
        var db = tx.handle();
        var taken = persons.byEmail(db, wanted.norm());
        ways.links().forget(db, person.id(), Purpose.ADDRESS);
        var link =
                new OneTimeLink(
                        Purpose.ADDRESS,
                        OptionalLong.of(person.id()),
                        Map.of("email", wanted.text()));
        var token = ways.links().handOut(db, link);
        var mails = ways.mails();
        ways.postbox()
                .leave(
                        db,
                        taken.map(mails::known)
                                .orElseGet(() -> mails.address(person, wanted, token)));
        ways.postbox().leave(db, mails.addressWanted(person));
        tx.audit("address.asked", person.toString(), Map.of());
        return taken.isEmpty();
    }

    /// {@return the address that the link proves, if it still works}
    public Optional<String> waiting(String token) {
        return ways.links().look(Purpose.ADDRESS, token).map(link -> link.remembered("email"));
    }

    /// Makes the new address the person's own.
    ///
    /// @return whether the link still worked and nobody else got the address in the meantime
    public boolean confirm(String token) {
        return core.run(
                SYSTEM,
                tx ->
                        ways.links()
                                .takeBack(tx.handle(), Purpose.ADDRESS, token)
                                .filter(link -> replace(tx, link))
                                .isPresent());
    }

    private boolean replace(Transaction tx, OneTimeLink link) {
        long id = link.person().orElseThrow();
        var before = persons.find(tx.handle(), id);
        var wanted = new EmailAddress(link.remembered("email"));
        if (before.isEmpty() || !persons.readdress(tx.handle(), id, wanted)) {
            return false;
        }
        ways.links().forget(tx.handle(), id, Purpose.PASSWORD);
        ways.postbox().leave(tx.handle(), ways.mails().addressChanged(before.get()));
        tx.audit("address.changed", "person:" + id, Map.of());
        tx.publish("person", Long.toString(id));
        return true;
    }

    private Person person(long id) {
        return core.read(SYSTEM, db -> persons.find(db, id)).orElseThrow();
    }
}
