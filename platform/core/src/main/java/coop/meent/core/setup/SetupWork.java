package coop.meent.core.setup;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.core.mail.MailProbe;
import coop.meent.core.mail.OutgoingMail.Recipient;
import coop.meent.core.pages.IdentityForm;
import coop.meent.core.pages.SiteIdentity;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.PersonName;
import coop.meent.core.people.SecondAdministrator;
import coop.meent.core.text.Language;
import java.util.ArrayList;
import java.util.List;

/// What the steps do, for pages and programs alike.
final class SetupWork {
    private final Setup setup;
    private final PeopleServices people;
    private final SiteIdentity identity;
    private final MailProbe probe;

    SetupWork(Setup setup, PeopleServices people, SiteIdentity identity, MailProbe probe) {
        this.setup = setup;
        this.people = people;
        this.identity = identity;
        this.probe = probe;
    }

    Setup setup() {
        return setup;
    }

    boolean mailIsSet() {
        return probe.set();
    }

    IdentityForm identity() {
        return identity.form();
    }

    /// Writes to the viewer in the language from now on.
    void language(Viewer viewer, Language language) {
        people.accounts().describe(viewer, viewer.name(), language.tag());
        setup.done(viewer, Step.LANGUAGE);
    }

    List<Problem> name(Viewer viewer, String name) {
        var form = identity.form().named(name);
        var problems = form.check();
        if (problems.isEmpty()) {
            identity.put(viewer, form);
            setup.done(viewer, Step.NAME);
        }
        return problems;
    }

    /// Sends the viewer a mail; one that leaves makes the step done.
    MailProbe.Result mail(Viewer viewer) {
        var person = people.accounts().of(viewer);
        var result = probe.send(new Recipient(person.name(), person.email(), viewer.language()));
        if (result.left()) {
            setup.done(viewer, Step.MAIL);
        }
        return result;
    }

    List<Problem> second(Viewer viewer, String name, String email) {
        var problems = new ArrayList<>(PersonName.check("name", name));
        var address = EmailAddress.of(email);
        if (address.isEmpty()) {
            problems.add(Problem.of("email", "account.problem.email"));
        }
        if (problems.isEmpty()) {
            var wanted =
                    new SecondAdministrator.Wanted(name, address.orElseThrow(), viewer.language());
            if (!people.secondAdministrator().invite(viewer, wanted)) {
                problems.add(Problem.of("email", "setup.problem.ended"));
            }
        }
        return problems;
    }
}
