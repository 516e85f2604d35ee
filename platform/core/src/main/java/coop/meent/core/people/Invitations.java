package coop.meent.core.people;

import coop.meent.api.Notice;
import coop.meent.api.Role;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.mail.OutgoingMail.Recipient;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Colleagues invite colleagues.
public final class Invitations {
    private static final Viewer SYSTEM = Viewer.system("people.invitations");

    private final Transactions core;
    private final PersonStore persons;
    private final InvitationStore mandates;
    private final AccountWays ways;
    private final PasswordHash hash;
    private final Clock clock;

    Invitations(
            Transactions core,
            PersonStore persons,
            AccountWays ways,
            PasswordHash hash,
            Clock clock) {
        this.core = core;
        this.persons = persons;
        this.mandates = new InvitationStore();
        this.ways = ways;
        this.hash = hash;
        this.clock = clock;
    }

    /// An organisation, as the mail names it.
    public record Into(long organisation, String name) {}

    /// Who is invited, and as what.
    ///
    /// @param language in which to write to somebody who has no account
    public record Colleague(String name, EmailAddress email, Role role, String language) {
        @Override
        public String toString() {
            return "a colleague";
        }
    }

    /// Sends the invitation. That the viewer may invite is the caller's to check.
    public void invite(Viewer viewer, Into into, Colleague colleague) {
        core.run(
                viewer,
                tx -> {
                    var known = persons.byEmail(tx.handle(), colleague.email().norm());
                    var token = ways.links().handOut(tx.handle(), link(into, colleague));
                    var to =
                            new Recipient(
                                    known.map(Person::name).orElse(colleague.name()),
                                    colleague.email().text(),
                                    known.map(Person::language).orElse(colleague.language()));
                    var mail = ways.mails().invitation(to, token, viewer.name(), into.name());
                    ways.postbox().leave(tx.handle(), mail);
                    var role = Map.of("role", colleague.role().name());
                    tx.audit("invitation.sent", "organisation:" + into.organisation(), role);
                    return into;
                });
    }

    private static OneTimeLink link(Into into, Colleague colleague) {
        var body =
                Map.of(
                        "name", colleague.name(),
                        "email", colleague.email().text(),
                        "language", colleague.language(),
                        "organisation", Long.toString(into.organisation()),
                        "role", colleague.role().name());
        return OneTimeLink.remembering(Purpose.INVITATION, body);
    }

    /// {@return the invitation, if it still works}
    public Optional<Invitation> look(String token) {
        return ways.links().look(Purpose.INVITATION, token).map(this::invitation);
    }

    private Invitation invitation(OneTimeLink link) {
        var email = link.remembered("email");
        var known = core.read(SYSTEM, db -> persons.byEmail(db, EmailAddress.norm(email)));
        return new Invitation(
                Long.parseLong(link.remembered("organisation")),
                Role.valueOf(link.remembered("role")),
                link.remembered("name"),
                email,
                known.isPresent());
    }

    /// Ties somebody who has an account to the organisation.
    ///
    /// @return whether the invitation still worked
    public boolean join(String token) {
        return core.run(
                SYSTEM,
                tx ->
                        ways.links()
                                .takeBack(tx.handle(), Purpose.INVITATION, token)
                                .flatMap(link ->
                                        persons.byEmail(
                                                        tx.handle(),
                                                        EmailAddress.norm(link.remembered("email")))
                                                .map(person -> give(tx, person.id(), link)))
                                .isPresent());
    }

    /// Ties the viewer to the organisation of an invitation that was sent to their own address.
    ///
    /// @return whether there was such an invitation, and it still worked
    public boolean accept(Viewer viewer, long id) {
        long person = viewer.person().orElseThrow();
        return core.run(
                viewer,
                tx -> {
                    var own = persons.find(tx.handle(), person).orElseThrow();
                    var norm = EmailAddress.norm(own.email());
                    return ways.links()
                            .takeInvitation(tx.handle(), id, norm)
                            .map(link -> give(tx, person, link))
                            .isPresent();
                });
    }

    /// Makes an account for the invited person, ties it to the organisation, and signs in.
    ///
    /// @return the token for the cookie; empty when the invitation does not work any more
    public Optional<String> arrive(String token, String name, String password, Browser browser) {
        if (look(token).filter(invitation -> !invitation.hasAccount()).isEmpty()) {
            return Optional.empty();
        }
        var kept = hash.of(password);
        return core.run(
                SYSTEM,
                tx ->
                        ways.links()
                                .takeBack(tx.handle(), Purpose.INVITATION, token)
                                .flatMap(link ->
                                        create(tx, link, name, kept).map(id -> give(tx, id, link)))
                                .map(id -> ways.sessions().start(tx.handle(), id, browser)));
    }

    private Optional<Long> create(Transaction tx, OneTimeLink link, String name, String kept) {
        var newcomer =
                new Person.Newcomer(
                        name,
                        new EmailAddress(link.remembered("email")),
                        link.remembered("language"),
                        false,
                        Optional.of(kept));
        var now = clock.instant();
        var id = persons.insert(tx.handle(), newcomer, Optional.of(now), now);
        id.ifPresent(it -> tx.audit("person.registered", "person:" + it, Map.of()));
        return id;
    }

    private long give(Transaction tx, long person, OneTimeLink link) {
        long organisation = Long.parseLong(link.remembered("organisation"));
        var role = Role.valueOf(link.remembered("role"));
        if (mandates.give(tx.handle(), person, organisation, role, LocalDate.now(clock))) {
            tx.audit(
                    "mandate.given",
                    "organisation:" + organisation,
                    Map.of("person", person, "role", role.name()));
            tx.publish("person", Long.toString(person));
            tx.publish("organisation", Long.toString(organisation));
            tell(tx, person, organisation);
        }
        return person;
    }

    private void tell(Transaction tx, long person, long organisation) {
        var names = mandates.names(tx.handle(), person, organisation);
        var today = LocalDate.now(clock);
        var colleagues = mandates.colleagues(tx.handle(), person, organisation, today);
        tx.notify(
                Notice.of(
                                "core.colleague",
                                "organisation:" + organisation,
                                "/organisations/" + organisation)
                        .to(colleagues)
                        .saying("notices.colleague", names.person(), names.organisation())
                        .once("person:" + person));
    }
}
