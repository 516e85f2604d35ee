package coop.meent.core;

import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.core.groups.GroupDemo;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.membership.PeriodForm;
import coop.meent.core.people.Accounts;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.Invitations.Colleague;
import coop.meent.core.people.Invitations.Into;
import coop.meent.core.people.Person;
import coop.meent.core.profile.Profile;
import coop.meent.core.profile.Profile.Contact;
import coop.meent.core.profile.Profile.SeenBy;
import coop.meent.core.profile.Tags;
import coop.meent.core.profile.Welcome;
import coop.meent.core.roles.ForWhom;
import coop.meent.core.roles.OpenRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// People of the demo with a face: who tell of themselves, play a role, and wait for each other.
final class DemoPeople {
    private static final Viewer SELF = Viewer.system("demo");
    private static final Welcome DONE = new Welcome(Welcome.State.DONE, Welcome.LAST);
    private static final Duration AWAY = Duration.ofDays(4);

    private final Community community;
    private final HomeFloor home;
    private final Clock clock;
    private final Accounts.KeptPassword password;

    DemoPeople(Community community, HomeFloor home, Clock clock) {
        this.community = community;
        this.home = home;
        this.clock = clock;
        this.password = community.people().accounts().kept(Demo.PASSWORD);
    }

    /// Makes them, after the organisations.
    void fill() {
        var at =
                community.organisations().all().stream()
                        .sorted(Comparator.comparingLong(Organisation::id))
                        .toList();
        for (var row : Demo.rows("/demo/people.csv")) {
            person(row, at.get(number(row, "organisation")));
        }
        community.people().accounts().seen(known("member").id(), clock.instant().minus(AWAY));
        long last = 0;
        for (var row : Demo.rows("/demo/roles.csv")) {
            last = role(row);
        }
        home.roles().join(viewer(known("bart"), at.getFirst()), last);
        invitation(at.get(1));
        Demo.rows("/demo/groups.csv").forEach(row -> group(row, at.getFirst()));
    }

    private Person known(String who) {
        return community.people().accounts().byEmail(who + "@demo.test").orElseThrow();
    }

    private void person(Map<String, String> row, Organisation at) {
        var who = text(row, "email");
        if (!text(row, "role").isEmpty()) {
            newcomer(row, at);
        }
        if (text(row, "about").isEmpty()) {
            return;
        }
        var profile =
                new Profile(
                        text(row, "about"),
                        text(row, "looksFor"),
                        Tags.typed(text(row, "offers")),
                        List.of("nl"),
                        SeenBy.MEMBERS,
                        Contact.FORM,
                        true,
                        DONE);
        home.profiles().change(viewer(known(who), at), _ -> profile);
    }

    private void newcomer(Map<String, String> row, Organisation at) {
        var email = text(row, "email") + "@demo.test";
        var name = text(row, "name");
        community.people().accounts().createForDemo(name, email, password, false);
        var since = today().minusYears(1).toString();
        var form = PeriodForm.mandate(text(row, "role"), since, "");
        community.members().addMandate(SELF, at.id(), email, form);
    }

    private long role(Map<String, String> row) {
        return home.roles()
                .write(
                        SELF,
                        new OpenRole(
                                0,
                                text(row, "title"),
                                text(row, "text"),
                                text(row, "effort"),
                                "nl",
                                Optional.of(today().plusDays(number(row, "days"))),
                                Tags.typed(text(row, "suits")),
                                ForWhom.MEMBERS,
                                number(row, "needed"),
                                false));
    }

    private void group(Map<String, String> row, Organisation at) {
        var people = Arrays.stream(text(row, "people").split(",")).map(String::strip).toList();
        var wanted =
                new GroupDemo.Wanted(
                        text(row, "name"),
                        text(row, "description"),
                        !text(row, "guests").isEmpty(),
                        today().minusMonths(number(row, "months")),
                        people);
        home.groups().demo().make(viewer(known(text(row, "keeper")), at), SELF, wanted);
    }

    private void invitation(Organisation from) {
        var lien = new Colleague("Lien", new EmailAddress("member@demo.test"), Role.EDITOR, "nl");
        community
                .people()
                .invitations()
                .invite(viewer(known("hanne"), from), new Into(from.id(), from.name()), lien);
    }

    private static Viewer viewer(Person person, Organisation at) {
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(person.id()),
                person.name(),
                false,
                List.of(new Mandate(at.id(), Role.REPRESENTATIVE, true)),
                "nl");
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static int number(Map<String, String> row, String name) {
        return Integer.parseInt(text(row, name));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
