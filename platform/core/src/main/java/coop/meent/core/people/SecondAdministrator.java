package coop.meent.core.people;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.mail.OutgoingMail;
import coop.meent.core.mail.OutgoingMail.Recipient;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.util.Map;
import java.util.Optional;

/// Another person who runs the site: a community does not depend on one.
public final class SecondAdministrator {
    private final Transactions core;
    private final PersonStore persons;
    private final AccountWays ways;

    SecondAdministrator(Transactions core, PersonStore persons, AccountWays ways) {
        this.core = core;
        this.persons = persons;
        this.ways = ways;
    }

    /// Who it is.
    ///
    /// @param language in which to write to somebody who has no account
    public record Wanted(String name, EmailAddress email, String language) {
        @Override
        public String toString() {
            return "an administrator to be";
        }
    }

    /// Makes a person an administrator and writes to them; without an account they get one, and a
    /// link that lets them in. That the viewer may do this is the caller's to check.
    ///
    /// @return false when the address belongs to an account that has ended
    public boolean invite(Viewer viewer, Wanted wanted) {
        return core.run(viewer, tx -> invite(tx, viewer, wanted));
    }

    private boolean invite(Transaction tx, Viewer viewer, Wanted wanted) {
        var known = persons.byEmail(tx.handle(), wanted.email().norm());
        var id = known.map(Person::id).or(() -> create(tx, wanted));
        if (id.isEmpty()) {
            return false;
        }
        persons.makeAdministrator(tx.handle(), id.get());
        var to =
                new Recipient(
                        known.map(Person::name).orElse(wanted.name()),
                        known.map(Person::email).orElse(wanted.email().text()),
                        known.map(Person::language).orElse(wanted.language()));
        var mail =
                known.filter(Person::hasPassword)
                        .map(_ -> ways.mails().administrator(to, viewer.name()))
                        .orElseGet(() -> newcomer(tx, id.get(), to, viewer.name()));
        ways.postbox().leave(tx.handle(), mail);
        tx.audit("administrator.made", "person:" + id.get(), Map.of("invited", known.isEmpty()));
        tx.publish("person", Long.toString(id.get()));
        return true;
    }

    private Optional<Long> create(Transaction tx, Wanted wanted) {
        var newcomer =
                new Person.Newcomer(
                        wanted.name(), wanted.email(), wanted.language(), true, Optional.empty());
        return persons.insert(tx.handle(), newcomer, Optional.empty(), ways.links().now());
    }

    private OutgoingMail newcomer(Transaction tx, long id, Recipient to, String inviter) {
        var token = ways.links().handOut(tx.handle(), OneTimeLink.of(Purpose.SIGN_IN, id));
        return ways.mails().newAdministrator(to, token, inviter);
    }
}
