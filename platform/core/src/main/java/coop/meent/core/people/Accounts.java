package coop.meent.core.people;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The accounts themselves.
public final class Accounts {
    private static final Viewer SYSTEM = Viewer.system("people.accounts");

    private final Transactions core;
    private final PersonStore persons;
    private final PasswordHash hash;
    private final Clock clock;

    Accounts(Transactions core, PersonStore persons, PasswordHash hash, Clock clock) {
        this.core = core;
        this.persons = persons;
        this.hash = hash;
        this.clock = clock;
    }

    /// {@return the viewer's own account}
    public Person of(Viewer viewer) {
        long id = viewer.person().orElseThrow();
        return core.read(viewer, db -> persons.find(db, id)).orElseThrow();
    }

    /// {@return whose address it is}
    public Optional<Person> byEmail(String email) {
        return core.read(SYSTEM, db -> persons.byEmail(db, EmailAddress.norm(email)));
    }

    /// A password as it is kept, so that many accounts with one password cost one hash.
    ///
    /// @param phc argon2id in PHC format
    public record KeptPassword(String phc) {
        @Override
        public String toString() {
            return "KeptPassword";
        }
    }

    /// {@return what accounts with this password keep of it}
    public KeptPassword kept(String password) {
        return new KeptPassword(hash.of(password));
    }

    /// Makes an account that can sign in at once; for demos and the operator, who know what they
    /// do.
    ///
    /// @return the person's id
    /// @throws IllegalArgumentException when the address is none, or has an account
    public long create(
            String name, String email, String language, String password, boolean administrator) {
        return create(name, email, language, kept(password), administrator);
    }

    /// The same, with a password that is hashed already.
    public long create(
            String name,
            String email,
            String language,
            KeptPassword password,
            boolean administrator) {
        var address = address(email);
        var newcomer =
                new Person.Newcomer(
                        name, address, language, administrator, Optional.of(password.phc()));
        return insert(newcomer, true);
    }

    /// Makes an account of a demo, whose password everybody knows: it is never asked for a second
    /// factor. On a site that is no demo it is an account like any other.
    public void createForDemo(
            String name, String email, KeptPassword password, boolean administrator) {
        long id = create(name, email, "nl", password, administrator);
        core.run(
                SYSTEM,
                tx -> {
                    persons.ofDemo(tx.handle(), id);
                    return id;
                });
    }

    /// Makes an account without a password.
    long createOpen(String name, EmailAddress email, boolean administrator) {
        return insert(
                new Person.Newcomer(name, email, "nl", administrator, Optional.empty()), false);
    }

    private long insert(Person.Newcomer newcomer, boolean confirmed) {
        var now = clock.instant();
        return core.run(
                SYSTEM,
                tx -> {
                    long id =
                            persons.insert(
                                            tx.handle(),
                                            newcomer,
                                            Optional.of(now).filter(_ -> confirmed),
                                            now)
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(
                                                    "the address has an account already"));
                    tx.audit(
                            "person.created",
                            "person:" + id,
                            Map.of("administrator", newcomer.administrator()));
                    tx.publish("person", Long.toString(id));
                    return id;
                });
    }

    /// Lets somebody run the site.
    void makeAdministrator(long id) {
        core.run(
                SYSTEM,
                tx -> {
                    persons.makeAdministrator(tx.handle(), id);
                    tx.audit("administrator.made", "person:" + id, Map.of());
                    return id;
                });
    }

    /// Changes the viewer's own name and language.
    public void describe(Viewer viewer, String name, String language) {
        long id = viewer.person().orElseThrow();
        core.run(
                viewer,
                tx -> {
                    persons.describe(tx.handle(), id, name, language);
                    tx.audit("person.described", "person:" + id, Map.of());
                    tx.publish("person", Long.toString(id));
                    return id;
                });
    }

    /// Remembers that the person was here at the moment; for demos.
    public void seen(long person, Instant at) {
        core.run(
                SYSTEM,
                tx -> {
                    new VisitStore().seen(tx.handle(), person, at);
                    return person;
                });
    }

    static EmailAddress address(String email) {
        return EmailAddress.of(email)
                .orElseThrow(() -> new IllegalArgumentException("not a mail address: " + email));
    }
}
